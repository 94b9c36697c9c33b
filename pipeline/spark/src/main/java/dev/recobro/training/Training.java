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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    FeatureCatalogue catalogue = catalogue(update);
    return train(snapshots(update, catalogue), catalogue);
  }

  /** The standard features and those of the attributes, whose values the accounts give. */
  public FeatureCatalogue catalogue(LedgerUpdate update) {
    return PortfolioCatalogue.of(update.accounts(), attributes, settings.maxCategories());
  }

  /**
   * The snapshots to learn from and to be judged on: fewer days for a large portfolio, more for one
   * in which little is at stake.
   *
   * @throws IllegalStateException when the history is too short
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
   * @throws IllegalStateException when they are too thin to learn from
   */
  public ModelSet train(SnapshotTable table, FeatureCatalogue catalogue) {
    progress.step(
        "training on %,d snapshots of %d features".formatted(table.rows(), catalogue.size()));
    Trained trained = new ModelTraining(settings, catalogue).train(table);
    return ModelSet.of(card(catalogue, table, trained), trained.models(), trained.evaluations());
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
