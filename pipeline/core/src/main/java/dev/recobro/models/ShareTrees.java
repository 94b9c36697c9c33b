package dev.recobro.models;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Model;
import org.tribuo.VariableIDInfo;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/** A Tribuo XGBoost regression of a share, asked in batches. */
final class ShareTrees {
  private final XGBoostModel<Regressor> model;
  private final byte[] boosterBytes;
  private final ColumnOrder columns;
  private final BoosterPool boosters;

  ShareTrees(XGBoostModel<Regressor> model, List<String> featureNames) {
    this.model = model;
    this.columns =
        ColumnOrder.of(
            featureNames,
            name -> {
              VariableIDInfo feature = model.getFeatureIDMap().get(name);
              return feature == null ? ColumnOrder.ABSENT : feature.getID();
            },
            model.getFeatureIDMap().size());
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
  static ShareTrees read(byte[] bytes, List<String> featureNames) {
    try {
      Model<?> model = Model.deserialize(ModelProto.parseFrom(bytes));
      if (model.castModel(Regressor.class) instanceof XGBoostModel<Regressor> trees) {
        return new ShareTrees(trees, featureNames);
      }
      throw new IllegalArgumentException("not a boosted tree model but " + model.getClass());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a Tribuo model: " + e.getMessage(), e);
    }
  }

  /** The whole model in Tribuo's protobuf, provenance with its times included. */
  byte[] bytes() {
    return model.serialize().toByteArray();
  }

  /** The trees alone: the same data, settings and seed give the same bytes. */
  byte[] identity() {
    return boosterBytes.clone();
  }

  String provenance() {
    return model.getProvenance().toString();
  }

  /** Shares, one a row. */
  float[] predict(Matrix matrix) {
    float[] shares = new float[matrix.rows()];
    for (int from = 0; from < shares.length; from += BoostedTrees.BATCH_ROWS) {
      int to = Math.min(shares.length, from + BoostedTrees.BATCH_ROWS);
      float[][] batch =
          boosters.ask(
              columns.dense(matrix, from, to),
              to - from,
              columns.modelColumns(),
              (booster, rows) -> booster.predict(rows));
      for (int row = from; row < to; row++) {
        shares[row] = batch[row - from][0];
      }
    }
    return shares;
  }
}
