package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Keys made, listed and revoked from the command line. */
final class KeysCommandTest {
  private final Path data;
  private final StringWriter said = new StringWriter();
  private final StringWriter errors = new StringWriter();

  KeysCommandTest(@TempDir Path folder) {
    this.data = folder.resolve("data");
  }

  @Test
  void a_key_is_shown_once_listed_without_its_secret_and_revoked() throws java.io.IOException {
    assertThat(keys("make", "--role", "dialer", "--name", "Floor 2", "--by", "root")).isZero();
    String key = said.toString().strip();
    assertThat(key).matches("recobro_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    String id = key.split("_")[1];

    said.getBuffer().setLength(0);
    assertThat(keys("list")).isZero();
    assertThat(said.toString()).contains(id, "dialer", "Floor 2", "root").doesNotContain(key);
    assertThat(keys("revoke", id)).isZero();
    assertThat(keys("revoke", id)).isEqualTo(2);
    assertThat(keys("revoke", "unknown")).isEqualTo(2);
    for (String file : new String[] {"recobro.db", "recobro.db-wal"}) {
      Path path = data.resolve(file);
      if (Files.exists(path)) {
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
            .doesNotContain(key.substring(key.length() - 43));
      }
    }
    said.getBuffer().setLength(0);
    assertThat(run("audit", "--data", data.toString())).isZero();
    assertThat(said.toString()).contains("2 records");
  }

  @Test
  void a_role_that_isnt_one_and_missing_options_are_bad_arguments() {
    assertThat(keys("make", "--role", "boss", "--name", "x")).isEqualTo(2);
    assertThat(errors.toString()).contains("manager, analyst, dialer, auditor");
    assertThat(keys("make", "--role", "dialer", "--name", " ")).isEqualTo(2);
    assertThat(keys("make", "--role", "dialer")).isEqualTo(2);
    assertThat(keys("list")).as("nothing is there yet").isEqualTo(2);
    assertThat(run("keys", "list")).isEqualTo(2);
    assertThat(run("keys")).isEqualTo(2);
  }

  private int keys(String command, String... more) {
    String[] line = new String[more.length + 4];
    line[0] = "keys";
    line[1] = command;
    line[2] = "--data";
    line[3] = data.toString();
    System.arraycopy(more, 0, line, 4, more.length);
    return run(line);
  }

  private int run(String... line) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(errors, true));
    return command.execute(line);
  }
}
