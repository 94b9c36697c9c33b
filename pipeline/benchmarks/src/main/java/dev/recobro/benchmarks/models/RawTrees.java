package dev.recobro.benchmarks.models;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.VariableIDInfo;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.protos.core.ModelProto;

/**
 * The trees of a propensity as XGBoost alone knows them: no calibration, no linear part, no names.
 */
final class RawTrees implements AutoCloseable {

  private final Booster booster;
  private final int[] columns;
  private final int width;

  private RawTrees(Booster booster, int[] columns, int width) {
    this.booster = booster;
    this.columns = columns;
    this.width = width;
  }

  /**
   * @param file of a model set, in Tribuo's protobuf
   */
  static RawTrees of(byte[] file, List<String> featureNames)
      throws InvalidProtocolBufferException, XGBoostError {
    if (Model.deserialize(ModelProto.parseFrom(file)) instanceof XGBoostModel<?> model) {
      ImmutableFeatureMap known = model.getFeatureIDMap();
      int[] columns = new int[featureNames.size()];
      for (int i = 0; i < columns.length; i++) {
        VariableIDInfo info = known.get(featureNames.get(i));
        columns[i] = info == null ? -1 : info.getID();
      }
      Booster booster = model.getInnerModels().get(0);
      booster.setParam("nthread", 1);
      return new RawTrees(booster, columns, known.size());
    }
    throw new IllegalArgumentException("not trees");
  }

  /** Rows as the booster takes them, to be disposed of; each asked once, for it keeps answers. */
  DMatrix ready(Matrix rows) throws XGBoostError {
    float[] dense = new float[rows.rows() * width];
    Arrays.fill(dense, Float.NaN);
    for (int row = 0; row < rows.rows(); row++) {
      for (int i = 0; i < columns.length; i++) {
        if (columns[i] >= 0) {
          dense[row * width + columns[i]] = rows.values()[row * columns.length + i];
        }
      }
    }
    return new DMatrix(dense, rows.rows(), width, Float.NaN);
  }

  float[][] margins(DMatrix ready) throws XGBoostError {
    return booster.predict(ready, true);
  }

  float[][] contributions(DMatrix ready) throws XGBoostError {
    return booster.predictContrib(ready, 0);
  }

  int trees() throws XGBoostError {
    return booster.getNumBoostedRound();
  }

  /** Of all trees together. */
  long leaves() throws XGBoostError {
    return Arrays.stream(booster.getModelDump((String) null, false))
        .flatMap(String::lines)
        .filter(node -> node.contains("leaf="))
        .count();
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
