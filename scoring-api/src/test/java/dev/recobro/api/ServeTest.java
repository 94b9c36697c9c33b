package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The serve command's arguments and exit codes. */
final class ServeTest {
  private final Path runs;
  private final StringWriter errors = new StringWriter();

  ServeTest(@TempDir Path runs) {
    this.runs = runs;
  }

  @Test
  void a_folder_that_isnt_there_is_a_bad_argument() {
    assertThat(serve("--runs", runs.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(errors.toString().lines()).singleElement().asString().contains("isn't a folder");
  }

  @Test
  void a_host_beyond_loopback_is_a_bad_argument() {
    assertThat(serve("--runs", runs.toString(), "--host", "0.0.0.0")).isEqualTo(2);
    assertThat(errors.toString()).contains("no keys are configured");
  }

  @Test
  void missing_and_unknown_options_are_bad_arguments() {
    assertThat(serve()).isEqualTo(2);
    assertThat(serve("--runs", runs.toString(), "--colour", "red")).isEqualTo(2);
    assertThat(serve("--runs", runs.toString(), "--port", "70000")).isEqualTo(2);
  }

  @Test
  void two_stores_and_another_database_are_bad_arguments() {
    String data = runs.resolve("data").toString();
    String url = "jdbc:postgresql://localhost/recobro";
    String folder = runs.toString();

    assertThat(serve("--runs", folder, "--data", data, "--store-url", url)).isEqualTo(2);
    assertThat(serve("--runs", folder, "--store-url", "jdbc:h2:mem:x?password=secret"))
        .isEqualTo(2);
    assertThat(serve("--runs", folder, "--data", data, "--tries", "0")).isEqualTo(2);
    assertThat(serve("--runs", folder, "--data", data, "--codes", data)).isEqualTo(2);
    assertThat(errors.toString()).contains("not both").doesNotContain("secret");
  }

  @Test
  void a_store_that_cant_be_reached_fails_in_one_line() {
    String url = "jdbc:postgresql://127.0.0.1:1/recobro?user=me&password=secret&connectTimeout=2";

    assertThat(serve("--runs", runs.toString(), "--store-url", url)).isEqualTo(1);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .contains("//127.0.0.1:1/recobro")
        .doesNotContain("secret");
  }

  @Test
  void a_port_in_use_fails_in_one_line() throws java.io.IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(serve("--runs", runs.toString(), "--port", port)).isEqualTo(1);
      assertThat(errors.toString().lines()).singleElement().asString().contains(":" + port);
    }
  }

  private int serve(String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "serve";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(errors, true));
    return command.execute(line);
  }
}
