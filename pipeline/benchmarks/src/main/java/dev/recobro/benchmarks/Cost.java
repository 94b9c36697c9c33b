package dev.recobro.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param cpuSeconds of this whole process: all threads, compiler and garbage collector included
 */
public record Cost(double wallSeconds, double cpuSeconds) {
  private static final OperatingSystemMXBean OS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** A result and what it took. */
  public record Measured<T>(T result, Cost cost) {}

  /** Puts it under {@code name_wall_seconds} and {@code name_cpu_seconds}. */
  public void into(Map<String, Double> figures, String name) {
    figures.put(name + "_wall_seconds", wallSeconds);
    figures.put(name + "_cpu_seconds", cpuSeconds);
  }

  /** Runs {@code work} once in this process and measures it. */
  public static <T> Measured<T> of(Callable<T> work) throws Exception {
    long wall = System.nanoTime();
    long cpu = OS.getProcessCpuTime();
    T result = work.call();
    return new Measured<>(
        result, new Cost((System.nanoTime() - wall) / 1e9, (OS.getProcessCpuTime() - cpu) / 1e9));
  }
}
