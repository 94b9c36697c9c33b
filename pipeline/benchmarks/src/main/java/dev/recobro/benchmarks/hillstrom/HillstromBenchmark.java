package dev.recobro.benchmarks.hillstrom;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy by learnt effects against the best single e-mail for all, and against chance. */
public final class HillstromBenchmark implements Benchmark {

  private static final int SPLITS = 20;

  @Override
  public String name() {
    return "hillstrom";
  }

  @Override
  public Report run(Options options) throws Exception {
    EmailTrial trial = new EmailTrial(options.data().resolve("hillstrom_email/hillstrom.csv"));
    Table table =
        new Table("outcome a customer", "policy", "best single", "its error", "by chance");
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Check> checks = new ArrayList<>();
    for (String outcome : List.of("visit", "spend")) {
      System.err.println("bench hillstrom: " + outcome);
      EmailFigures found = EmailFigures.of(trial, outcome, SPLITS);
      table.row(outcome, found.policy(), found.single(), found.singleError(), found.random());
      figures.put(outcome + "_policy", found.policy());
      figures.put(outcome + "_best_single", found.single());
      figures.put(outcome + "_best_single_error", found.singleError());
      figures.put(outcome + "_random", found.random());
      checks.add(Check.atLeast(outcome + "_policy_to_single", found.policy(), found.bar()));
      checks.add(Check.atLeast(outcome + "_above_random", found.policy() - found.random(), MARGIN));
    }
    return new Report(name(), trial.customers(), SPLITS, table, figures, checks);
  }

  /** Above chance, however little. */
  private static final double MARGIN = Double.MIN_VALUE;
}
