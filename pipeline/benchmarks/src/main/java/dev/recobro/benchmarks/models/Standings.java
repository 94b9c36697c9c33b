package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How every contender did on one set; ours is the first. Where a set has several trials, figures
 * are their means.
 *
 * @param rows judged, over all trials
 * @param byBalance captured money of the ranking by what is at stake alone
 */
record Standings(String set, long rows, List<Standing> standings, double byBalance) {

  Standing ours() {
    return standings.get(0);
  }

  /** Adds a line for each contender, and the figures under its name and the set's. */
  void tell(Table table, Map<String, Double> figures) {
    for (Standing standing : standings) {
      double auc = standing.mean(Result::auc);
      double logLoss = standing.mean(Result::logLoss);
      double ece = standing.mean(Result::ece);
      double captured = standing.mean(Result::captured);
      double cpuSeconds = standing.mean(Result::cpuSeconds);
      table.row(set, standing.contender(), rows, auc, logLoss, ece, captured, cpuSeconds);
      String prefix = word(set) + "_" + word(standing.contender()) + "_";
      figures.put(prefix + "auc", auc);
      figures.put(prefix + "log_loss", logLoss);
      figures.put(prefix + "ece", ece);
      figures.put(prefix + "captured_20", captured);
      figures.put(prefix + "cpu_seconds", cpuSeconds);
    }
    table.row(set, "by balance", rows, "", "", "", byBalance, "");
    figures.put(word(set) + "_by_balance_captured_20", byBalance);
    figures.put(word(set) + "_rows", (double) rows);
    figures.put(word(set) + "_trials", (double) ours().trials().size());
  }

  /**
   * Ours at least equal to the best of the others in order and in likelihood, less one standard
   * error over the trials; and ahead in money.
   */
  List<Check> checks() {
    double[] auc = ahead(Result::auc);
    double[] logLoss = ahead(result -> -result.logLoss());
    double[] captured = ahead(Result::captured);
    return List.of(
        Check.atLeast(word(set) + "_auc_ahead", mean(auc), -standardError(auc)),
        Check.atLeast(word(set) + "_log_loss_ahead", mean(logLoss), -standardError(logLoss)),
        Check.atLeast(word(set) + "_captured_ahead", mean(captured), 0));
  }

  private double[] ahead(ToDoubleFunction<Result> figure) {
    Standing best =
        standings.stream()
            .skip(1)
            .max(Comparator.comparingDouble(standing -> standing.mean(figure)))
            .orElseThrow();
    return ours().ahead(best, figure);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Of the mean; none where there is one trial. */
  private static double standardError(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  static String word(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
