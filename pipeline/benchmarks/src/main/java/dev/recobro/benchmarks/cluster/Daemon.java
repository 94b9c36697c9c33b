package dev.recobro.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A master or a worker as a process of its own.
 *
 * @param log all that it says
 */
record Daemon(Process process, Path log) {

  private static final int LOOK_MILLIS = 100;
  private static final long PATIENCE_SECONDS = 180;
  private static final int TOLD = 1500;

  /**
   * Starts one.
   *
   * @param root the project's root folder, for the flags
   */
  static Daemon start(Path root, SparkHome home, Path log, String program, List<String> words)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + root.resolve("pipeline/spark/jvm.args"));
    line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", home.classPath(), program));
    line.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    SparkHome.foreign().forEach(builder.environment()::remove);
    builder.environment().putAll(home.environment());
    return new Daemon(builder.start(), log);
  }

  /** Waits until it says this, and gives the pattern's first group. */
  String said(Pattern words) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline) {
      String text = Files.readString(log);
      Matcher found = words.matcher(text);
      if (found.find()) {
        return found.group(1);
      }
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    String text = Files.readString(log);
    kill();
    throw new IllegalStateException(
        "%s never said %s, but %s"
            .formatted(log, words, text.substring(Math.max(0, text.length() - TOLD))));
  }

  /** With SIGKILL, and what it started first: as a machine that loses power. */
  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.waitFor();
  }
}
