package dev.recobro.benchmarks.chaos;

import dev.recobro.api.Main;
import dev.recobro.store.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code recobro serve} as a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final String LISTENS = "Recobro: ";
  private static final String SQLITE = "jdbc:sqlite:";

  private final Process process;
  private final String base;

  private ServerProcess(Process process, String base) {
    this.process = process;
    this.base = base;
  }

  /**
   * Starts one, and returns when it answers.
   *
   * @param root the project's root folder, for the flags
   */
  static ServerProcess start(Path root, Path runs, StoreAddress store) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + root.resolve("scoring-api/jvm.args"));
    line.add("-XX:TieredStopAtLevel=1"); // it lives for seconds: the first compiler is quicker
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("serve", "--runs", runs.toString(), "--port", "0"));
    if (store.url().startsWith(SQLITE)) {
      Path file = Path.of(store.url().substring(SQLITE.length()));
      line.addAll(List.of("--data", Objects.requireNonNull(file.getParent()).toString()));
    } else {
      line.addAll(List.of("--store-url", store.url()));
    }
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new ServerProcess(process, address(process));
  }

  private static String address(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENS)) {
        return line.substring(LISTENS.length());
      }
    }
    process.destroyForcibly();
    throw new IOException("the server didn't start");
  }

  String base() {
    return base;
  }

  /** With SIGKILL: it isn't told. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
