package dev.recobro.benchmarks.api;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures and checks as they are measured. */
public final class Findings {
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<Check> checks = new ArrayList<>();

  /** Notes a figure. */
  public void put(String name, double value) {
    figures.put(name, value);
  }

  /** Notes a count. */
  public void count(String name, long value) {
    figures.put(name, (double) value);
  }

  /** Notes a check. */
  public void add(Check check) {
    checks.add(check);
  }

  /** Notes a count, or a difference, that must be zero. */
  public void none(String what, long value) {
    checks.add(Check.atMost(what, (double) Math.abs(value), 0));
  }

  /** All of it as the report of a benchmark. */
  public Report report(String name, long rows, int runs) {
    Table table = new Table("figure", "value");
    figures.forEach(table::row);
    return new Report(name, rows, runs, table, figures, checks);
  }
}
