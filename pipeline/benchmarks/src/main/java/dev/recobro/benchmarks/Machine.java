package dev.recobro.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
record Machine(
    int cores, @JsonProperty("memory_gib") double memoryGib, String cpu, String os, String jdk) {

  static Machine here() {
    OperatingSystemMXBean os = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double gib = Math.round(os.getTotalMemorySize() / Math.pow(2, 30) * 10) / 10.0;
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        gib,
        cpuName(),
        os.getName() + " " + os.getArch(),
        System.getProperty("java.vm.vendor") + " " + Runtime.version());
  }

  private static String cpuName() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
