package dev.recobro.nightly;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.Feature;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Explains listed accounts: which features pushed their propensity, strongest first. */
final class ReasonFunction implements MapPartitionsFunction<Row, Row> {

  /** What a reason holds. */
  static final StructType REASON =
      new StructType()
          .add("feature", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("effect", DataTypes.DoubleType)
          .add("text_en", DataTypes.StringType)
          .add("text_es", DataTypes.StringType);

  /** An account and its reasons. */
  static final StructType SCHEMA =
      new StructType()
          .add("accountId", DataTypes.StringType)
          .add("reasons", DataTypes.createArrayType(REASON, false));

  private static final long serialVersionUID = 1;
  private static final int BATCH = 1024;

  private final FeatureCatalogue catalogue;
  private final Broadcast<NightModels> models;
  private final int reasons;

  ReasonFunction(FeatureCatalogue catalogue, Broadcast<NightModels> models, int reasons) {
    this.catalogue = catalogue;
    this.models = models;
    this.reasons = reasons;
  }

  /** Rows of account id and features in; rows of {@link #SCHEMA} out. */
  @Override
  public Iterator<Row> call(Iterator<Row> accounts) {
    Propensity model = models.value().set().propensity(PropensityTarget.PAYS).orElseThrow();
    List<Row> explained = new ArrayList<>();
    List<Row> batch = new ArrayList<>(BATCH);
    while (accounts.hasNext()) {
      batch.add(accounts.next());
      if (batch.size() == BATCH || !accounts.hasNext()) {
        explain(batch, model, explained);
        batch.clear();
      }
    }
    return explained.iterator();
  }

  private void explain(List<Row> batch, Propensity model, List<Row> explained) {
    int columns = catalogue.size();
    float[] values = new float[batch.size() * columns];
    for (int row = 0; row < batch.size(); row++) {
      List<Float> features = batch.get(row).getList(1);
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = features.get(column);
      }
    }
    float[] effects = model.contributions(new Matrix(batch.size(), columns, values));
    for (int row = 0; row < batch.size(); row++) {
      explained.add(
          RowFactory.create(batch.get(row).getString(0), strongest(values, effects, row)));
    }
  }

  private Row[] strongest(float[] values, float[] effects, int row) {
    int columns = catalogue.size();
    int base = row * (columns + 1);
    return IntStream.range(0, columns)
        .boxed()
        .filter(column -> effects[base + column] != 0)
        .sorted(
            Comparator.comparingDouble((Integer column) -> -Math.abs(effects[base + column]))
                .thenComparing(column -> catalogue.names().get(column)))
        .limit(reasons)
        .map(column -> reason(column, values[row * columns + column], effects[base + column]))
        .toArray(Row[]::new);
  }

  private Row reason(int column, float value, float effect) {
    Feature feature = catalogue.features().get(column);
    return RowFactory.create(
        feature.name(),
        Float.isNaN(value) ? null : (Object) (double) value,
        (double) effect,
        feature.reason(value).en(),
        feature.reason(value).es());
  }
}
