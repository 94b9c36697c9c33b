package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A command in a process of its own, which is killed when it is closed.
 *
 * @param lines that it has yet to say
 * @param said before them
 */
record NightProcess(Process process, BufferedReader lines, List<String> said)
    implements AutoCloseable {

  static NightProcess start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("@" + TestFolders.project().resolve("pipeline/spark/jvm.args"));
    command.add("-Xmx1g");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return new NightProcess(
        process, process.errorReader(StandardCharsets.UTF_8), new ArrayList<>());
  }

  /** Waits until it says that a step begins; false when it ends without. */
  boolean reaches(String step) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(step)) {
      said.add(line);
      line = lines.readLine();
    }
    return line != null;
  }

  /** Waits until it ends, well. */
  void ends() throws InterruptedException {
    lines.lines().forEach(said::add);
    assertThat(process.waitFor()).as("%s", said).isZero();
  }

  /** Sends a signal, such as {@code -STOP}. */
  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  @Override
  public void close() throws IOException {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lines.close();
    }
  }
}
