package dev.recobro.training;

import dev.recobro.domain.Fx;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.Comparison;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.EvaluationReport.FeatureLabel;
import dev.recobro.evaluation.Fairness;
import dev.recobro.evaluation.FeatureDrift;
import dev.recobro.evaluation.Importance;
import dev.recobro.evaluation.MoneyFigures;
import dev.recobro.evaluation.SuspiciousFeature;
import dev.recobro.features.FeatureGroup;
import dev.recobro.features.ReasonGroup;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Judges a model set on what happened after one day, on every account that was at stake then. */
public final class PortfolioEvaluation {

  private static final int EARLIER_DAYS = 3;
  private static final int EARLIER_ROWS = 60_000;

  private final LedgerUpdate update;
  private final Fx fx;
  private final LocalDate asOf;
  private final TrainingSettings training;
  private final EvaluationSettings settings;
  private final RankValue rankValue;
  private final Progress progress;

  /**
   * @param update of a ledger that reaches a whole horizon past {@code asOf}
   * @param asOf features see the days before it, outcomes the days from it on
   */
  public PortfolioEvaluation(
      LedgerUpdate update,
      Fx fx,
      LocalDate asOf,
      TrainingSettings training,
      EvaluationSettings settings,
      RankValue rankValue,
      Progress progress) {
    this.update = update;
    this.fx = fx;
    this.asOf = asOf;
    this.training = training;
    this.settings = settings;
    this.rankValue = rankValue;
    this.progress = progress;
  }

  /**
   * Every figure of the report.
   *
   * @param challengers judged beside the model on the same accounts
   * @param truth what accounts are known to be like, by id, for the report on segments alone; empty
   *     when nothing is known
   * @throws IllegalStateException when no account was overdue on the day
   */
  public EvaluationReport evaluate(
      Contender model, List<Contender> challengers, Map<String, String> truth) {
    progress.step("taking the snapshots of " + asOf);
    SnapshotTable table = snapshots(model).on(day());
    JudgedRows pays = JudgedRows.of(model.set(), PropensityTarget.PAYS, table.overdue());
    if (pays.count() == 0) {
      throw new IllegalStateException("no account had anything overdue on " + asOf);
    }
    progress.step("judging %s on %,d accounts".formatted(model.set().id(), table.rows()));
    OutcomeJudgement outcomes = new OutcomeJudgement(model.set(), table, settings.seed());
    SetSegments segments = new SetSegments(model.set());
    double[] expected = pays.expectedRecovery(model.set());
    Importance importance = importance(model, pays);
    return new EvaluationReport(
        subject(model, table, pays),
        outcomes.figures(),
        money(pays.table(), expected),
        outcomes.groups(),
        segments.labels(),
        segments.beside(truth, table),
        importance,
        FeatureDrift.of(
            model.set().card().bins(),
            model.catalogue().names(),
            ReasonGroup.ofTheDay(),
            pays.rows().features()),
        labels(model),
        fairness(pays, expected),
        comparisons(model, table, challengers),
        suspicious(model, pays, importance));
  }

  private int day() {
    return (int) asOf.toEpochDay();
  }

  private Snapshots snapshots(Contender contender) {
    return new Snapshots(
        update, contender.catalogue(), training, fx, settings.fairnessAttributes());
  }

  private EvaluationReport.Subject subject(Contender model, SnapshotTable table, JudgedRows pays) {
    long paying = IntStream.range(0, pays.count()).filter(row -> pays.label()[row] == 1f).count();
    double overdue = 0;
    for (Snapshot snapshot : pays.table().snapshots()) {
      overdue += snapshot.getOverdue();
    }
    return new EvaluationReport.Subject(
        model.set().id(),
        model.set().card().asOf(),
        model.set().card().codeVersion(),
        asOf,
        asOf.plusDays(training.horizon().days() - 1L),
        training.horizon().days(),
        training.horizon().paysShare(),
        fx.base().getCurrencyCode(),
        table.rows(),
        pays.count(),
        overdue,
        paying,
        settings.topShare(),
        settings.seed());
  }

  private static MoneyFigures money(SnapshotTable overdue, double[] expected) {
    Map<String, double[]> rivals = new LinkedHashMap<>();
    rivals.put("balance", overdue.column(Snapshot::getOverdue));
    rivals.put("days_past_due", overdue.column(Snapshot::getDaysPastDue));
    return MoneyFigures.of(expected, overdue.column(Snapshot::getPaid), rivals);
  }

  /** On a sample, drawn by account: TreeSHAP costs about a thousand times a prediction. */
  private Importance importance(Contender model, JudgedRows pays) {
    SnapshotTable sample = pays.table().thinned(settings.explainedRows(), settings.seed());
    progress.step("explaining %,d accounts".formatted(sample.rows()));
    Propensity propensity = model.set().propensity(PropensityTarget.PAYS).orElseThrow();
    Matrix features = sample.features(model.catalogue().size());
    return Importance.of(
        propensity,
        features,
        sample.portfolios(propensity),
        model.catalogue().features().stream().map(feature -> code(feature.group())).toList());
  }

  private static List<FeatureLabel> labels(Contender model) {
    return model.catalogue().features().stream()
        .map(
            feature ->
                new FeatureLabel(
                    feature.name(), code(feature.group()), feature.labelEn(), feature.labelEs()))
        .toList();
  }

  private static String code(FeatureGroup group) {
    return group.name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<Fairness> fairness(JudgedRows pays, double[] expected) {
    boolean[] selected =
        Fairness.selected(rankValue.of(pays.table(), expected), settings.topShare());
    return settings.fairnessAttributes().stream()
        .map(
            attribute ->
                Fairness.of(
                    attribute,
                    pays.table().group(attribute),
                    selected,
                    pays.propensity(),
                    pays.label(),
                    settings.fairnessLeastRows()))
        .toList();
  }

  private List<Comparison> comparisons(
      Contender model, SnapshotTable table, List<Contender> challengers) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Contender challenger : challengers) {
      progress.step("comparing with " + challenger.set().id());
      boolean same = challenger.catalogue().names().equals(model.catalogue().names());
      SnapshotTable own = same ? table : snapshots(challenger).on(day());
      comparisons.add(Challenge.of(model.set(), table, challenger.set(), own, settings.seed()));
    }
    comparisons.sort(Comparator.comparing(Comparison::challenger));
    return comparisons;
  }

  /** Beside days whose outcomes were known on the evaluation day, as those of training are. */
  private List<SuspiciousFeature> suspicious(
      Contender model, JudgedRows pays, Importance importance) {
    progress.step("looking for features that know the future");
    int[] earlier =
        IntStream.rangeClosed(1, EARLIER_DAYS)
            .map(back -> day() - back * training.horizon().days())
            .toArray();
    SnapshotTable then =
        snapshots(model).drawn(earlier, EARLIER_ROWS).overdue().definedFor(PropensityTarget.PAYS);
    return LeakWarning.search(model.catalogue())
        .search(
            then.labelled(PropensityTarget.PAYS, model.catalogue().size()),
            pays.rows(),
            importance);
  }
}
