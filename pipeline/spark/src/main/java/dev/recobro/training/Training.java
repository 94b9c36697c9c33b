package dev.recobro.training;

import static org.apache.spark.sql.functions.min;

import dev.recobro.domain.Fx;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   * @throws IllegalStateException when the history is too short or too thin to learn from
   */
  public ModelSet train(LedgerUpdate update) {
    return train(update, null);
  }

  /**
   * Takes snapshots, trains and evaluates, and judges the standing champion on the same test rows
   * when it fits their features.
   *
   * @throws IllegalStateException when the history is too short or too thin to learn from
   */
  public ModelSet train(LedgerUpdate update, @Nullable ModelSet champion) {
    FeatureCatalogue catalogue =
        PortfolioCatalogue.of(update.accounts(), attributes, settings.maxCategories());
    SnapshotTable table = snapshots(update, catalogue, settings.maxDays());
    if (table.rows() < settings.enoughRows()) {
      double more = (double) settings.enoughRows() / Math.max(1, table.rows());
      table = snapshots(update, catalogue, (int) Math.ceil(more * settings.maxDays()));
    }
    progress.step(
        "training on %,d snapshots of %d features".formatted(table.rows(), catalogue.size()));
    Trained trained = new ModelTraining(settings, catalogue).train(table);
    ModelSet set =
        ModelSet.of(card(catalogue, table, trained), trained.models(), trained.evaluations());
    return champion == null ? set : beside(champion, set, table);
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
        new StandingChampion(champion, table, settings.horizon().days()).beside(set.evaluations()));
  }

  private int[] snapshotDays(LedgerUpdate update, int most) {
    int first = update.accounts().agg(min("opened_day")).first().getInt(0);
    int[] days =
        SnapshotDays.choose(
            first,
            (int) asOf.toEpochDay(),
            settings.horizon().days(),
            settings.minHistoryDays(),
            most,
            settings.trainer().seed());
    if (days.length < 2) {
      throw new IllegalStateException(
          "too little history to train as of %s: it begins on %s, and %d days to look back and two horizons of %d days are needed"
              .formatted(
                  asOf,
                  LocalDate.ofEpochDay(first),
                  settings.minHistoryDays(),
                  settings.horizon().days()));
    }
    return days;
  }

  private SnapshotTable snapshots(LedgerUpdate update, FeatureCatalogue catalogue, int most) {
    int[] days = snapshotDays(update, most);
    progress.step("taking snapshots on %d days".formatted(days.length));
    return new Snapshots(update, catalogue, settings, fx, List.of())
        .drawn(days, settings.maxRows());
  }

  private ModelCard card(FeatureCatalogue catalogue, SnapshotTable table, Trained trained) {
    Map<String, Double> parameters = new TreeMap<>();
    parameters.put("recovered_share", trained.recoveredShare());
    parameters.put("horizon_days", (double) settings.horizon().days());
    parameters.putAll(
        SplitDays.of(
                table,
                trained.models().stream().map(Propensity::target).toList(),
                settings.horizon().days())
            .parameters());
    return new ModelCard(
        asOf,
        settings.trainer().seed(),
        catalogue.names(),
        catalogue.fingerprint(),
        catalogue.attributes().stream().map(Training::spec).toList(),
        table.fingerprint(),
        CodeVersion.of(Training.class),
        parameters,
        bins(table.overdue().features(catalogue.size()).values(), catalogue));
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
