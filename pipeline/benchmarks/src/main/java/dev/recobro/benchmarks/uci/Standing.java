package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Table;
import dev.recobro.benchmarks.peers.Contender;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.models.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** How one contender did on every split. */
record Standing(
    String name, List<Long> seeds, List<Evaluation> evaluations, List<Double> cpuSeconds) {

  static Standing of(String name, List<Trial> trials, List<Contender.Scored> scored) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      evaluations.add(Evaluation.of(scored.get(i).chance(), trials.get(i).test().label()));
    }
    return new Standing(
        name,
        trials.stream().map(Trial::seed).toList(),
        evaluations,
        scored.stream().map(Contender.Scored::cpuSeconds).toList());
  }

  DoubleStream all(ToDoubleFunction<Evaluation> figure) {
    return evaluations.stream().mapToDouble(figure);
  }

  double mean(ToDoubleFunction<Evaluation> figure) {
    return all(figure).average().orElseThrow();
  }

  private double cpuMean() {
    return cpuSeconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Adds a row for each split and one for their mean, and the figures under this name. */
  void tell(Table table, Map<String, Double> figures) {
    String prefix = name.toLowerCase(Locale.ROOT).replace(' ', '_') + "_";
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation one = evaluations.get(i);
      table.row(
          name, seeds.get(i), one.auc(), one.ece(), one.logLoss(), one.brier(), cpuSeconds.get(i));
      figures.put(prefix + "auc_seed_" + seeds.get(i), one.auc());
      figures.put(prefix + "ece_seed_" + seeds.get(i), one.ece());
    }
    double auc = mean(Evaluation::auc);
    double ece = mean(Evaluation::ece);
    double logLoss = mean(Evaluation::logLoss);
    double brier = mean(Evaluation::brier);
    table.row(name, "mean", auc, ece, logLoss, brier, cpuMean());
    figures.put(prefix + "auc_mean", auc);
    figures.put(prefix + "auc_min", all(Evaluation::auc).min().orElseThrow());
    figures.put(prefix + "ece_mean", ece);
    figures.put(prefix + "ece_max", all(Evaluation::ece).max().orElseThrow());
    figures.put(prefix + "log_loss_mean", logLoss);
    figures.put(prefix + "brier_mean", brier);
    figures.put(prefix + "cpu_seconds_mean", cpuMean());
  }
}
