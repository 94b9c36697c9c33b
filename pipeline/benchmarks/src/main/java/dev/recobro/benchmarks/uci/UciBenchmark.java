package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.benchmarks.peers.Contender;
import dev.recobro.benchmarks.peers.EachTrial;
import dev.recobro.benchmarks.peers.Logistic;
import dev.recobro.benchmarks.peers.MllibTrees;
import dev.recobro.benchmarks.peers.PlainXgboost;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.models.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chance that next month's payment comes, on five 70/30 splits by account; every contender gets the
 * same features and the same rows, and calibration comes from inside the 70.
 */
public final class UciBenchmark implements Benchmark {
  private static final int SPLITS = 5;
  private static final double AUC_BAR = 0.780;
  private static final double ECE_BAR = 0.015;

  @Override
  public String name() {
    return "uci";
  }

  @Override
  public Report run(Options options) throws Exception {
    List<Trial> trials = CardTrials.of(options, SPLITS);
    List<Standing> standings = new ArrayList<>();
    for (Contender contender : contenders(options)) {
      System.err.println("bench uci: " + contender.name());
      standings.add(Standing.of(contender.name(), trials, contender.score(trials)));
    }
    return report(trials.get(0).train().rows() + trials.get(0).test().rows(), standings);
  }

  private Report report(int rows, List<Standing> standings) {
    Table table = new Table("contender", "seed", "AUC", "ECE", "log loss", "Brier", "CPU s");
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Standing standing : standings) {
      standing.tell(table, figures);
    }
    Standing ours = standings.get(0);
    return new Report(
        name(),
        rows,
        SPLITS,
        table,
        figures,
        List.of(
            Check.atLeast("auc_mean", ours.mean(Evaluation::auc), AUC_BAR),
            Check.atLeast("auc_min", ours.all(Evaluation::auc).min().orElseThrow(), AUC_BAR),
            Check.atMost("ece_mean", ours.mean(Evaluation::ece), ECE_BAR),
            Check.atMost("ece_max", ours.all(Evaluation::ece).max().orElseThrow(), ECE_BAR)));
  }

  private static List<Contender> contenders(Options options) {
    return List.of(
        new EachTrial("Recobro", CardTrials::ours),
        new EachTrial("Tribuo logistic", Logistic::score),
        new EachTrial("plain XGBoost", PlainXgboost::score),
        new MllibTrees(options, "uci"));
  }
}
