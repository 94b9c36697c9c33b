package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Evaluation;
import dev.recobro.models.Evaluations;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.LogisticPeer;
import dev.recobro.models.PortfolioFigures;
import dev.recobro.models.Propensity;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.TimeSplit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains a propensity for each target that the history lets learn, and judges it on later days. */
final class ModelTraining {

  private static final String POOLED = "pooled model alone";
  private static final String LOGISTIC = "logistic regression";

  private final TrainingSettings settings;
  private final FeatureCatalogue catalogue;

  ModelTraining(TrainingSettings settings, FeatureCatalogue catalogue) {
    this.settings = settings;
    this.catalogue = catalogue;
  }

  /**
   * @throws TooLittleHistoryException when there are too few payers or non-payers to learn from
   */
  Trained train(SnapshotTable table) {
    List<Fitted> fitted =
        Arrays.stream(PropensityTarget.values())
            .parallel()
            .map(target -> fit(target, table))
            .flatMap(Optional::stream)
            .toList();
    Fitted pays =
        fitted.stream()
            .filter(fit -> fit.model().target() == PropensityTarget.PAYS)
            .findFirst()
            .orElseThrow(() -> tooThin(table));
    double recovered = recoveredShare(table.before(pays.testFrom()));
    Map<PropensityTarget, Map<String, Evaluation>> byTarget = new EnumMap<>(PropensityTarget.class);
    fitted.forEach(fit -> byTarget.put(fit.model().target(), fit.evaluations()));
    ExpectedAmount amount =
        new AmountTraining(settings, catalogue.size()).train(table, pays.learnt(), recovered);
    MoneyEvaluation money =
        MoneyEvaluation.of(
            table.from(pays.testFrom()).overdue(),
            catalogue.size(),
            pays.model(),
            amount,
            recovered,
            settings.trainer().seed());
    return new Trained(
        fitted.stream().map(Fitted::model).toList(),
        amount,
        new Evaluations(
            byTarget,
            money.captured(),
            money.deciles(),
            Map.of(),
            fitted.stream().flatMap(fit -> fit.portfolios().stream()).toList()),
        recovered);
  }

  private record Fitted(
      PropensityTrainer.Learnt learnt,
      Map<String, Evaluation> evaluations,
      List<PortfolioFigures> portfolios,
      int testFrom) {
    Propensity model() {
      return learnt.propensity();
    }
  }

  private Optional<Fitted> fit(PropensityTarget target, SnapshotTable table) {
    LabelledRows rows = table.definedFor(target).labelled(target, catalogue.size());
    if (Arrays.stream(rows.day()).distinct().count() < 2) {
      return Optional.empty();
    }
    TimeSplit split = TimeSplit.byDay(rows, settings.horizon().days());
    int positives = split.train().positives();
    if (Math.min(positives, split.train().rows() - positives) < settings.minClassRows()) {
      return Optional.empty();
    }
    PropensityTask task = KnownSigns.task(target, catalogue.names());
    PropensityTrainer.Learnt pooled =
        PropensityTrainer.learn(
            task, split.train(), split.calibration(), settings.trainer(), settings.search());
    OwnModelTraining portfolios = new OwnModelTraining(settings, table.definedFor(target));
    Propensity model = portfolios.train(task, pooled.propensity(), split);
    LogisticPeer peer =
        LogisticPeer.train(
            target, catalogue.names(), split.train(), split.calibration(), settings.trainer());
    Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    float[] label = split.test().label();
    evaluations.put(
        Evaluations.MODEL, Evaluation.of(portfolios.predict(model, split.test()), label));
    if (!model.ownPortfolios().isEmpty()) {
      evaluations.put(POOLED, Evaluation.of(model.predict(split.test().features()), label));
    }
    evaluations.put(LOGISTIC, Evaluation.of(peer.predict(split.test().features()), label));
    int testFrom = Arrays.stream(split.test().day()).min().orElseThrow();
    return Optional.of(
        new Fitted(
            new PropensityTrainer.Learnt(model, pooled.calibrationChances()),
            evaluations,
            portfolios.figures(model, split.test()),
            testFrom));
  }

  /**
   * Of what payers had at stake, the share that they paid; no payer counts for more than it all.
   */
  private static double recoveredShare(SnapshotTable table) {
    double paid = 0;
    double atStake = 0;
    for (Snapshot snapshot : table.snapshots()) {
      if (snapshot.getLabels()[PropensityTarget.PAYS.ordinal()] == 1) {
        paid += Math.min(snapshot.getPaid(), snapshot.getAtStake());
        atStake += snapshot.getAtStake();
      }
    }
    return atStake > 0 ? paid / atStake : 1;
  }

  private TooLittleHistoryException tooThin(SnapshotTable table) {
    long payers =
        table.snapshots().stream()
            .filter(s -> s.getLabels()[PropensityTarget.PAYS.ordinal()] == 1)
            .count();
    return new TooLittleHistoryException(
        "too little to learn from: %d snapshots of accounts that paid and %d of accounts that didn't, fewer than %d of either in the training part"
            .formatted(payers, table.rows() - payers, settings.minClassRows()));
  }
}
