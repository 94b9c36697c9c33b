package dev.recobro.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What a process of its own took, from its start to its end.
 *
 * @param cpuSeconds user and system, of the process and all that it started and waited for
 * @param peakGigabytes of memory that it held at once, heap and native
 * @param writtenGigabytes to files
 */
public record ProcessCost(
    double wallSeconds, double cpuSeconds, double peakGigabytes, double writtenGigabytes) {

  private static final Path PROC = Path.of("/proc");
  private static final double TICKS_PER_SECOND = 100;
  private static final int LOOK_MILLIS = 50;

  /** Places of the times of waited-for children behind the name in {@code /proc/PID/stat}. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  /**
   * Runs a command to its end; no other child of this process may end meanwhile. Needs Linux, which
   * counts what a process takes.
   *
   * @param log takes all that it says
   * @throws IllegalStateException when it fails
   */
  public static ProcessCost of(List<String> command, Path log)
      throws IOException, InterruptedException {
    flush();
    double cpu = childrenSeconds();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path counted = PROC.resolve(String.valueOf(process.pid()));
    double peak = 0;
    double written = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, figure(counted.resolve("status"), "VmHWM:") * 1024);
      written = Math.max(written, figure(counted.resolve("io"), "write_bytes:"));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s failed: see %s".formatted(String.join(" ", command), log));
    }
    return new ProcessCost(wall, childrenSeconds() - cpu, peak / 1e9, written / 1e9);
  }

  /** The medians of several runs, each figure by itself. */
  public static ProcessCost median(List<ProcessCost> runs) {
    return new ProcessCost(
        median(runs, ProcessCost::wallSeconds),
        median(runs, ProcessCost::cpuSeconds),
        median(runs, ProcessCost::peakGigabytes),
        median(runs, ProcessCost::writtenGigabytes));
  }

  private static double median(List<ProcessCost> runs, ToDoubleFunction<ProcessCost> figure) {
    List<ProcessCost> sorted = runs.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }

  /** Puts them under names that begin with {@code name}. */
  public void into(Map<String, Double> figures, String name) {
    figures.put(name + "_wall_seconds", wallSeconds);
    figures.put(name + "_cpu_seconds", cpuSeconds);
    figures.put(name + "_peak_gigabytes", peakGigabytes);
    figures.put(name + "_written_gigabytes", writtenGigabytes);
  }

  /** What was written before is none of the next process's work. */
  private static void flush() throws IOException, InterruptedException {
    new ProcessBuilder("sync").inheritIO().start().waitFor();
  }

  private static double childrenSeconds() throws IOException {
    String stat = Files.readString(PROC.resolve("self/stat"));
    String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(words[CHILDREN_USER]) + Long.parseLong(words[CHILDREN_SYSTEM]))
        / TICKS_PER_SECOND;
  }

  /** 0 where the process has just ended. */
  private static double figure(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
