package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How every contender did on one set; ours is the first. Where a set has several trials, figures
 * are their means.
 *
 * @param rows judged
 * @param byBalance captured money of the ranking by what is at stake alone
 */
record Standings(String set, long rows, List<Result> results, double byBalance) {

  static Result mean(List<Result> trials) {
    return new Result(
        trials.get(0).contender(),
        mean(trials, Result::auc),
        mean(trials, Result::logLoss),
        mean(trials, Result::ece),
        mean(trials, Result::captured),
        mean(trials, Result::cpuSeconds));
  }

  private static double mean(List<Result> trials, ToDoubleFunction<Result> figure) {
    return trials.stream().mapToDouble(figure).average().orElseThrow();
  }

  Result ours() {
    return results.get(0);
  }

  /** The best of the others. */
  private double best(ToDoubleFunction<Result> figure) {
    return results.stream().skip(1).mapToDouble(figure).max().orElseThrow();
  }

  double aucAhead() {
    return ours().auc() - best(Result::auc);
  }

  double logLossAhead() {
    return -ours().logLoss() - best(result -> -result.logLoss());
  }

  double capturedAhead() {
    return ours().captured() - best(Result::captured);
  }

  /** Adds a line for each contender, and the figures under its name and the set's. */
  void tell(Table table, Map<String, Double> figures) {
    for (Result result : results) {
      table.row(
          set,
          result.contender(),
          rows,
          result.auc(),
          result.logLoss(),
          result.ece(),
          result.captured(),
          result.cpuSeconds());
      String prefix = word(set) + "_" + word(result.contender()) + "_";
      figures.put(prefix + "auc", result.auc());
      figures.put(prefix + "log_loss", result.logLoss());
      figures.put(prefix + "ece", result.ece());
      figures.put(prefix + "captured_20", result.captured());
      figures.put(prefix + "cpu_seconds", result.cpuSeconds());
    }
    table.row(set, "by balance", rows, "", "", "", byBalance, "");
    figures.put(word(set) + "_by_balance_captured_20", byBalance);
    figures.put(word(set) + "_rows", (double) rows);
  }

  /** Ours at least equal to each of the others, in order, in likelihood and in money. */
  List<Check> checks() {
    return List.of(
        Check.atLeast(word(set) + "_auc_ahead", aucAhead(), 0),
        Check.atLeast(word(set) + "_log_loss_ahead", logLossAhead(), 0),
        Check.atLeast(word(set) + "_captured_ahead", capturedAhead(), 0));
  }

  private static String word(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
