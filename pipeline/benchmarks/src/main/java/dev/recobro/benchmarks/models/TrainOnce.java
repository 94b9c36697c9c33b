package dev.recobro.benchmarks.models;

import com.sun.management.OperatingSystemMXBean;
import dev.recobro.run.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs a pipeline command in this process and, when it ends, writes the process's CPU-seconds and
 * peak memory in kilobytes to a file.
 */
public final class TrainOnce {

  private static final String PEAK = "VmHWM:";

  private TrainOnce() {}

  /** Takes the file, then the command's words. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static void write(Path file) {
    double cpu =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    try {
      Files.writeString(file, String.format(Locale.ROOT, "%.2f %d%n", cpu, peakKilobytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Linux counts it; elsewhere there is no such file. */
  private static long peakKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
