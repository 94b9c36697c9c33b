package dev.recobro.models;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Model;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.protos.core.ModelProto;

/**
 * A Tribuo XGBoost model asked in batches. Tribuo boosts one margin for each of the two outcomes;
 * the margin here is their difference, whose sigmoid is the chance.
 */
final class BoostedTrees implements RawModel {
  static final int BATCH_ROWS = 4096;
  static final String FILE_TYPE = "pb";

  private final XGBoostModel<Label> model;
  private final byte[] boosterBytes;
  private final ColumnOrder columns;
  private final BoosterPool boosters;
  private final int positive;

  BoostedTrees(XGBoostModel<Label> model, List<String> featureNames) {
    this.model = model;
    this.columns =
        ColumnOrder.of(
            featureNames,
            name -> {
              VariableIDInfo feature = model.getFeatureIDMap().get(name);
              return feature == null ? ColumnOrder.ABSENT : feature.getID();
            },
            model.getFeatureIDMap().size());
    this.positive = model.getOutputIDInfo().getID(Examples.POSITIVE);
    try {
      this.boosterBytes = model.getInnerModels().get(0).toByteArray();
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost does not give its model: " + e.getMessage(), e);
    }
    this.boosters = new BoosterPool(boosterBytes);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when it is no such model
   */
  static BoostedTrees read(byte[] bytes, List<String> featureNames) {
    try {
      Model<?> model = Model.deserialize(ModelProto.parseFrom(bytes));
      if (model.castModel(Label.class) instanceof XGBoostModel<Label> trees) {
        return new BoostedTrees(trees, featureNames);
      }
      throw new IllegalArgumentException("not a boosted tree model but " + model.getClass());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a Tribuo model: " + e.getMessage(), e);
    }
  }

  /** The whole model in Tribuo's protobuf, provenance with its times included. */
  @Override
  public byte[] bytes() {
    return model.serialize().toByteArray();
  }

  /** The trees alone: the same data, settings and seed give the same bytes. */
  @Override
  public byte[] identity() {
    return boosterBytes.clone();
  }

  @Override
  public String provenance() {
    return model.getProvenance().toString();
  }

  @Override
  public String fileType() {
    return FILE_TYPE;
  }

  @Override
  public float[] raw(Matrix matrix) {
    float[] raw = new float[matrix.rows()];
    for (int from = 0; from < raw.length; from += BATCH_ROWS) {
      int to = Math.min(raw.length, from + BATCH_ROWS);
      float[][] chances =
          boosters.ask(
              columns.dense(matrix, from, to),
              to - from,
              columns.modelColumns(),
              (booster, rows) -> booster.predict(rows));
      for (int row = from; row < to; row++) {
        raw[row] = chances[row - from][positive];
      }
    }
    return raw;
  }

  /**
   * Exact TreeSHAP (Lundberg et al. 2018) on the margin: {@code rows * (features + 1)} values, each
   * row's features in the order given and then the expected margin; a row adds up to its margin.
   */
  @Override
  public float[] marginContributions(Matrix matrix) {
    int width = columns.features() + 1;
    float[] contributions = new float[matrix.rows() * width];
    for (int from = 0; from < matrix.rows(); from += BATCH_ROWS) {
      int to = Math.min(matrix.rows(), from + BATCH_ROWS);
      float[][] shap =
          boosters.ask(
              columns.dense(matrix, from, to),
              to - from,
              columns.modelColumns(),
              (booster, rows) -> booster.predictContrib(rows, 0));
      for (int row = from; row < to; row++) {
        difference(shap[row - from], contributions, row * width);
      }
    }
    return contributions;
  }

  private void difference(float[] shap, float[] target, int offset) {
    int group = columns.modelColumns() + 1;
    int plus = positive * group;
    int minus = (1 - positive) * group;
    for (int feature = 0; feature < columns.features(); feature++) {
      int column = columns.modelColumn(feature);
      if (column != ColumnOrder.ABSENT) {
        target[offset + feature] = shap[plus + column] - shap[minus + column];
      }
    }
    int base = group - 1;
    target[offset + columns.features()] = shap[plus + base] - shap[minus + base];
  }
}
