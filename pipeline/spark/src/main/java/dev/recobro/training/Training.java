package dev.recobro.training;

import static org.apache.spark.sql.functions.min;

import dev.recobro.domain.Fx;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.domain.TableCounts;
import dev.recobro.features.Attribute;
import dev.recobro.features.CategoricalAttribute;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.AttributeKind;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.FeatureBins;
import dev.recobro.models.ModelCard;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import dev.recobro.reasons.TypicalAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** From a portfolio's histories to a model set. */
public final class Training {

  private final LocalDate asOf;
  private final TrainingSettings settings;
  private final List<AttributeChoice> attributes;
  private final Fx fx;
  private final Progress progress;

  /**
   * @param asOf nothing dated that day or later is seen
   */
  public Training(
      LocalDate asOf,
      TrainingSettings settings,
      List<AttributeChoice> attributes,
      Fx fx,
      Progress progress) {
    this.asOf = asOf;
    this.settings = settings;
    this.attributes = List.copyOf(attributes);
    this.fx = fx;
    this.progress = progress;
  }

  /**
   * Takes snapshots, trains and evaluates.
   *
   * @throws TooLittleHistoryException when the history is too short or too thin to learn from
   */
  public ModelSet train(LedgerUpdate update) {
    return train(update, null);
  }

  /**
   * Takes snapshots, trains and evaluates, and judges the standing champion on the same test rows
   * when it fits their features.
   *
   * @throws TooLittleHistoryException when the history is too short or too thin to learn from
   */
  public ModelSet train(LedgerUpdate update, @Nullable ModelSet champion) {
    FeatureCatalogue catalogue = catalogue(update);
    SnapshotTable table = snapshots(update, catalogue);
    ModelSet set = train(table, catalogue);
    return champion == null ? set : beside(champion, set, table);
  }

  /** The standard features and those of the attributes, whose values the accounts give. */
  public FeatureCatalogue catalogue(LedgerUpdate update) {
    return PortfolioCatalogue.of(update.accounts(), attributes, settings.maxCategories());
  }

  /**
   * The snapshots to learn from and to be judged on: fewer days for a large portfolio, more for one
   * in which little is at stake.
   *
   * @throws TooLittleHistoryException when the history is too short
   */
  public SnapshotTable snapshots(LedgerUpdate update, FeatureCatalogue catalogue) {
    SnapshotTable table = snapshots(update, catalogue, settings.maxDays());
    if (table.rows() < settings.enoughRows()) {
      double more = (double) settings.enoughRows() / Math.max(1, table.rows());
      table = snapshots(update, catalogue, (int) Math.ceil(more * settings.maxDays()));
    }
    return table;
  }

  /**
   * Trains on the older days of the snapshots and evaluates on the newest.
   *
   * @throws TooLittleHistoryException when they are too thin to learn from
   */
  public ModelSet train(SnapshotTable table, FeatureCatalogue catalogue) {
    progress.step(
        "training on %,d snapshots of %d features".formatted(table.rows(), catalogue.size()));
    LeakWarning.say(table, catalogue, progress);
    Trained trained = new ModelTraining(settings, catalogue).train(table);
    ModelCard card =
        card(catalogue, table, trained)
            .withNonPayerReference(
                TypicalAccount.of(
                    catalogue,
                    table.overdue().where(Training::didNotPay).features(catalogue.size())))
            .withScoreBins(ScoreSpread.of(trained.models(), table.overdue(), catalogue.size()));
    return ModelSet.of(card, trained.models(), trained.amount(), trained.evaluations());
  }

  /** What to work with while there is too little history: a set from priors, marked assumed. */
  public ModelSet assume(LedgerUpdate update, ColdStartPriors priors) {
    FeatureCatalogue catalogue = catalogue(update);
    TableCounts payments = update.counts().get("payments");
    return ColdStart.modelSet(
        card(catalogue, "none", priors.recoveredShare(), Map.of(), List.of(), List.of()),
        priors,
        payments != null && payments.accepted() > 0);
  }

  private ModelSet beside(ModelSet champion, ModelSet set, SnapshotTable table) {
    if (champion.id().equals(set.id())) {
      return set;
    }
    try {
      champion.requireFeatures(set.card().featureNames(), set.card().catalogueFingerprint());
    } catch (IllegalArgumentException e) {
      progress.step(
          "the champion %s has other features and isn't judged beside the new set"
              .formatted(champion.id()));
      return set;
    }
    return set.judged(
        new StandingChampion(champion, table, settings.horizon().days(), settings.trainer().seed())
            .beside(set));
  }

  private int[] snapshotDays(LedgerUpdate update, int most) {
    Row opened = update.accounts().agg(min("opened_day")).first();
    if (opened.isNullAt(0)) {
      throw new TooLittleHistoryException("no account to train on as of " + asOf);
    }
    int first = historyBegins(update, opened.getInt(0));
    int[] days =
        SnapshotDays.choose(
            first,
            (int) asOf.toEpochDay(),
            settings.horizon().days(),
            settings.minHistoryDays(),
            most,
            settings.trainer().seed());
    if (days.length < 2) {
      throw new TooLittleHistoryException(
          "too little history to train as of %s: it begins on %s, and %d days to look back and two horizons of %d days are needed"
              .formatted(
                  asOf,
                  LocalDate.ofEpochDay(first),
                  settings.minHistoryDays(),
                  settings.horizon().days()));
    }
    return days;
  }

  /** Accounts may be older than the tables: before the first payment nobody seems to pay. */
  private static int historyBegins(LedgerUpdate update, int firstOpened) {
    int earliest = update.ledger().totals().earliestPayment();
    return earliest == Integer.MAX_VALUE ? firstOpened : Math.max(firstOpened, earliest);
  }

  private SnapshotTable snapshots(LedgerUpdate update, FeatureCatalogue catalogue, int most) {
    int[] days = snapshotDays(update, most);
    progress.step("taking snapshots on %d days".formatted(days.length));
    return new Snapshots(update, catalogue, settings, fx, List.of())
        .drawn(days, settings.maxRows());
  }

  private ModelCard card(FeatureCatalogue catalogue, SnapshotTable table, Trained trained) {
    return card(
        catalogue,
        table.fingerprint(),
        trained.recoveredShare(),
        SplitDays.of(
                table,
                trained.models().stream().map(Propensity::target).toList(),
                settings.horizon().days())
            .parameters(),
        bins(table.overdue().features(catalogue.size()).values(), catalogue),
        TypicalAccount.of(
            catalogue, table.overdue().where(Training::paid).features(catalogue.size())));
  }

  private static boolean paid(Snapshot snapshot) {
    return snapshot.getLabels()[PropensityTarget.PAYS.ordinal()] == 1;
  }

  private static boolean didNotPay(Snapshot snapshot) {
    return snapshot.getLabels()[PropensityTarget.PAYS.ordinal()] == 0;
  }

  private ModelCard card(
      FeatureCatalogue catalogue,
      String dataFingerprint,
      double recoveredShare,
      Map<String, Double> days,
      List<FeatureBins> bins,
      List<Float> reference) {
    Map<String, Double> parameters = new TreeMap<>();
    parameters.put("recovered_share", recoveredShare);
    parameters.put("horizon_days", (double) settings.horizon().days());
    parameters.putAll(days);
    return new ModelCard(
        asOf,
        settings.trainer().seed(),
        catalogue.names(),
        catalogue.fingerprint(),
        catalogue.attributes().stream().map(Training::spec).toList(),
        dataFingerprint,
        CodeVersion.current(),
        parameters,
        bins,
        reference,
        Map.of());
  }

  private static List<FeatureBins> bins(float[] values, FeatureCatalogue catalogue) {
    int columns = catalogue.size();
    List<FeatureBins> bins = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      float[] one = new float[values.length / columns];
      for (int row = 0; row < one.length; row++) {
        one[row] = values[row * columns + column];
      }
      bins.add(FeatureBins.of(one));
    }
    return bins;
  }

  private static AttributeSpec spec(Attribute attribute) {
    return attribute instanceof CategoricalAttribute categorical
        ? new AttributeSpec(categorical.name(), AttributeKind.CATEGORICAL, categorical.values())
        : new AttributeSpec(attribute.name(), AttributeKind.NUMERIC, List.of());
  }
}
