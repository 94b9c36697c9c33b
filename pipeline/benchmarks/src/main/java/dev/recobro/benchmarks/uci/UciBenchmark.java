package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Evaluation;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.LogisticPeer;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.TrainerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Chance that next month's payment comes, on five 70/30 splits by account; every contender gets the
 * same features and the same rows, and calibration comes from inside the 70.
 */
public final class UciBenchmark implements Benchmark {
  private static final int SPLITS = 5;
  private static final int FOLDS = 5;
  private static final double AUC_BAR = 0.780;
  private static final double ECE_BAR = 0.015;

  @Override
  public String name() {
    return "uci";
  }

  @Override
  public Report run(Options options) throws Exception {
    List<CardHolder> holders =
        CardFile.read(options.data().resolve("uci_credit_card_default/UCI_Credit_Card.csv"));
    LabelledRows all = CardFeatures.rows(holders);
    List<CardSplit> splits =
        LongStream.rangeClosed(1, SPLITS).mapToObj(seed -> CardSplit.of(all, seed)).toList();
    List<Standing> standings = new ArrayList<>();
    for (Contender contender : contenders(options)) {
      System.err.println("bench uci: " + contender.name());
      standings.add(Standing.of(contender.name(), splits, contender.score(splits)));
    }
    return report(all.rows(), standings);
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
    List<String> features = CardFeatures.names();
    return List.of(
        new EachSplit("Recobro", split -> ours(features, split)),
        new EachSplit("Tribuo logistic", split -> logistic(features, split)),
        new EachSplit("plain XGBoost", PlainXgboost::score),
        new MllibTrees(options, features));
  }

  private static float[] ours(List<String> features, CardSplit split) {
    return PropensityTrainer.trainCrossFitted(
            PropensityTarget.PAYS, features, split.train(), FOLDS, settings(split))
        .predict(split.test().features());
  }

  private static float[] logistic(List<String> features, CardSplit split) {
    LabelledRows none = split.train().select(new boolean[split.train().rows()]);
    return LogisticPeer.train(PropensityTarget.PAYS, features, split.train(), none, settings(split))
        .predict(split.test().features());
  }

  private static TrainerSettings settings(CardSplit split) {
    return new TrainerSettings(400, 4, 0.02, 0.6, 0.3, 20, 10, split.seed(), 1);
  }
}
