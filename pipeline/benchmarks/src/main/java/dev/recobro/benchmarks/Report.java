package dev.recobro.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one benchmark measured.
 *
 * @param rows size of the input
 * @param runs how often each figure was measured
 * @param figures every measured figure, units in the name ({@code build_cpu_seconds})
 * @param checks the figures that an issue sets a bar for
 */
public record Report(
    String name,
    long rows,
    int runs,
    Table table,
    Map<String, Double> figures,
    List<Check> checks) {
  public Report {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    checks = List.copyOf(checks);
  }

  /** Whether every check holds. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }
}
