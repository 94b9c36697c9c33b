package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  @Test
  void every_link_inside_the_project_leads_somewhere() {
    List<Path> pages = Project.files(".md");
    List<String> broken = new ArrayList<>();
    int followed = 0;
    for (Path page : pages) {
      for (String target : targets(page)) {
        followed++;
        if (!leadsSomewhere(page, target)) {
          broken.add(page.getFileName() + " -> " + target);
        }
      }
    }
    assertThat(followed).isGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  private static List<String> targets(Path page) {
    return LINK.matcher(Project.text(page))
        .results()
        .map(link -> link.group(1))
        .filter(target -> !ELSEWHERE.matcher(target).matches())
        .toList();
  }

  private static boolean leadsSomewhere(Path page, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path found = file.isEmpty() ? page : page.resolveSibling(file);
    return Files.exists(found)
        && (hash < 0 || anchors(Project.text(found)).contains(target.substring(hash + 1)));
  }

  /** As GitHub names them: in lower case, blanks as hyphens, without other marks. */
  private static List<String> anchors(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
