package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static final Pattern SHOWN = Pattern.compile("\\./recobro ([a-z-]+)([^`#\\n]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @Test
  void the_launcher_lists_every_command_and_option_that_the_documents_show() throws Exception {
    List<String> usage = usage();
    int shown = 0;
    for (String page : List.of("README.md", "CONTRIBUTING.md", "docs/input.md")) {
      Matcher command = SHOWN.matcher(Project.text(page));
      while (command.find()) {
        shown++;
        assertThat(usage)
            .as(page + ": " + command.group())
            .anySatisfy(line -> assertThat(line).startsWith("  " + command.group(1) + " "));
        String line = lineOf(usage, command.group(1));
        OPTION
            .matcher(command.group(2))
            .results()
            .forEach(option -> assertThat(line).as(page).contains(option.group()));
      }
    }
    assertThat(shown).isGreaterThan(8);
  }

  private static String lineOf(List<String> usage, String command) {
    return usage.stream().filter(line -> line.startsWith("  " + command + " ")).findFirst().get();
  }

  private static List<String> usage() throws IOException, InterruptedException {
    Process launcher =
        new ProcessBuilder("sh", Project.path("recobro").toString(), "help")
            .redirectErrorStream(true)
            .start();
    String text = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).as(text).isZero();
    return text.lines().toList();
  }
}
