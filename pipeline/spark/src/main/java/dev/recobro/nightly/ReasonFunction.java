package dev.recobro.nightly;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.reasons.Explainer;
import dev.recobro.reasons.Reason;
import dev.recobro.reasons.WouldChange;
import dev.recobro.scoring.AccountExplainer;
import dev.recobro.scoring.NightModels;
import dev.recobro.scoring.PackedArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Explains listed accounts: what pushed their propensity, and what would change it most. */
final class ReasonFunction implements MapPartitionsFunction<Row, Row> {

  /** What a reason holds. */
  static final StructType REASON =
      new StructType()
          .add("feature", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("effect", DataTypes.DoubleType)
          .add("text_en", DataTypes.StringType)
          .add("text_es", DataTypes.StringType)
          .add("group", DataTypes.StringType);

  /** What would change the propensity most, up or down. */
  static final StructType WOULD_CHANGE =
      new StructType()
          .add("group", DataTypes.StringType)
          .add("from", DataTypes.DoubleType)
          .add("to", DataTypes.DoubleType)
          .add("text_en", DataTypes.StringType)
          .add("text_es", DataTypes.StringType);

  /** An account and its reasons. */
  static final StructType SCHEMA =
      new StructType()
          .add("accountId", DataTypes.StringType)
          .add("reasons", DataTypes.createArrayType(REASON, false))
          .add("reasonsBase", DataTypes.DoubleType)
          .add("reasonsRest", DataTypes.DoubleType)
          .add("wouldChange", WOULD_CHANGE)
          .add("wouldLower", WOULD_CHANGE);

  private static final long serialVersionUID = 1;
  private static final int BATCH = 1024;

  private final FeatureCatalogue catalogue;
  private final Broadcast<NightModels> models;
  private final NightSettings settings;

  ReasonFunction(
      FeatureCatalogue catalogue, Broadcast<NightModels> models, NightSettings settings) {
    this.catalogue = catalogue;
    this.models = models;
    this.settings = settings;
  }

  /** Rows of account id, packed arrays and portfolio in; rows of {@link #SCHEMA} out. */
  @Override
  public Iterator<Row> call(Iterator<Row> accounts) {
    ModelSet set = models.value().set();
    Explainer explainer =
        AccountExplainer.of(catalogue, set, settings.reasons(), settings.fx().base());
    List<Row> explained = new ArrayList<>();
    List<Row> batch = new ArrayList<>(BATCH);
    while (accounts.hasNext()) {
      batch.add(accounts.next());
      if (batch.size() == BATCH || !accounts.hasNext()) {
        explain(batch, explainer, explained);
        batch.clear();
      }
    }
    return explained.iterator();
  }

  private void explain(List<Row> batch, Explainer explainer, List<Row> explained) {
    int columns = catalogue.size();
    float[] values = new float[batch.size() * columns];
    @Nullable String[] portfolio = new @Nullable String[batch.size()];
    for (int row = 0; row < batch.size(); row++) {
      portfolio[row] = batch.get(row).isNullAt(2) ? null : batch.get(row).getString(2);
      float[] features = PackedArray.FEATURES.floats(batch.get(row).getAs(1));
      System.arraycopy(features, 0, values, row * columns, columns);
    }
    List<AccountReasons> accounts =
        explainer.explain(new Matrix(batch.size(), columns, values), portfolio);
    for (int row = 0; row < batch.size(); row++) {
      AccountReasons why = accounts.get(row);
      explained.add(
          RowFactory.create(
              batch.get(row).getString(0),
              why.reasons().stream().map(ReasonFunction::reason).toArray(Row[]::new),
              why.base(),
              why.rest(),
              wouldChange(why.wouldChange()),
              wouldChange(why.wouldLower())));
    }
  }

  private static Row reason(Reason reason) {
    return RowFactory.create(
        reason.feature(),
        Double.isNaN(reason.value()) ? null : (Object) reason.value(),
        reason.effect(),
        reason.text().en(),
        reason.text().es(),
        reason.group().id());
  }

  private static @Nullable Row wouldChange(@Nullable WouldChange change) {
    return change == null
        ? null
        : RowFactory.create(
            change.group().id(),
            change.from(),
            change.to(),
            change.text().en(),
            change.text().es());
  }
}
