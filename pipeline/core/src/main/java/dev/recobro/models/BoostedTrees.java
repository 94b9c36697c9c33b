package dev.recobro.models;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Model;
import org.tribuo.VariableInfo;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

/** A Tribuo XGBoost model of one margin. */
final class BoostedTrees {
  private static final int BATCH_ROWS = 4096;

  private final XGBoostModel<Regressor> model;
  private final byte[] boosterBytes;
  private final ColumnOrder columns;
  private final BoosterPool boosters;
  private final Lazy<FlatTrees> flat;
  private final Lazy<Optional<TreeShap>> shap;

  BoostedTrees(XGBoostModel<Regressor> model, List<String> featureNames) {
    this.model = model;
    for (VariableInfo feature : model.getFeatureIDMap()) {
      if (!featureNames.contains(feature.getName())) {
        throw new IllegalArgumentException(
            "trees of another feature list: they know %s; train again"
                .formatted(feature.getName()));
      }
    }
    this.columns = ColumnOrder.of(featureNames, model.getFeatureIDMap());
    try {
      this.boosterBytes = model.getInnerModels().get(0).toByteArray();
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost does not give its model: " + e.getMessage(), e);
    }
    this.boosters = new BoosterPool(boosterBytes);
    Lazy<PlainTrees> plain = new Lazy<>(() -> PlainTrees.of(boosterBytes, columns.featureOf()));
    this.flat = new Lazy<>(() -> FlatTrees.of(plain.get()));
    this.shap = new Lazy<>(() -> TreeShap.of(plain.get(), columns.features()));
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when it is no such model
   */
  static BoostedTrees read(byte[] bytes, List<String> featureNames) {
    try {
      Model<?> model = Model.deserialize(ModelProto.parseFrom(bytes));
      if (model.castModel(Regressor.class) instanceof XGBoostModel<Regressor> trees) {
        return new BoostedTrees(trees, featureNames);
      }
      throw new IllegalArgumentException("not a boosted tree model but " + model.getClass());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a Tribuo model: " + e.getMessage(), e);
    }
  }

  /** The whole model in Tribuo's protobuf. */
  byte[] bytes() {
    return model.serialize().toByteArray();
  }

  /** The trees alone: the same data, settings and seed give the same bytes on every machine. */
  byte[] boosterBytes() {
    return boosterBytes.clone();
  }

  String provenance() {
    return model.getProvenance().toString();
  }

  /** The same trees, to be walked over rows of the features in the order given. */
  FlatTrees flat() {
    return flat.get();
  }

  /** Margins, one a row: of a chance the log-odds, of a share its logarithm. */
  float[] margins(Matrix matrix) {
    columns.requireWidth(matrix);
    return flat().margins(matrix);
  }

  /** Of trees whose margins are logarithms, what these stand for, one a row. */
  double[] shares(Matrix matrix) {
    float[] margins = margins(matrix);
    double[] shares = new double[margins.length];
    for (int row = 0; row < shares.length; row++) {
      shares[row] = Math.exp(margins[row]);
    }
    return shares;
  }

  /**
   * Exact TreeSHAP (Lundberg et al. 2018) on the margin: {@code rows * (features + 1)} values, each
   * row's features in the order given and then the expected margin; a row adds up to its margin.
   */
  float[] marginContributions(Matrix matrix) {
    columns.requireWidth(matrix);
    return shap().map(tables -> tables.of(matrix)).orElseGet(() -> askedContributions(matrix));
  }

  /** Tables of the trees; none where they would be too large. */
  Optional<TreeShap> shap() {
    return shap.get();
  }

  /** As XGBoost itself walks its trees, for those that are too large for tables. */
  float[] askedContributions(Matrix matrix) {
    int width = columns.features() + 1;
    float[] contributions = new float[matrix.rows() * width];
    for (int from = 0; from < matrix.rows(); from += BATCH_ROWS) {
      int to = Math.min(matrix.rows(), from + BATCH_ROWS);
      float[][] shap =
          boosters.contributions(
              columns.dense(matrix, from, to), to - from, columns.modelColumns());
      for (int row = from; row < to; row++) {
        reorder(shap[row - from], contributions, row * width);
      }
    }
    return contributions;
  }

  private void reorder(float[] shap, float[] target, int offset) {
    for (int feature = 0; feature < columns.features(); feature++) {
      int column = columns.modelColumn(feature);
      if (column != ColumnOrder.ABSENT) {
        target[offset + feature] = shap[column];
      }
    }
    target[offset + columns.features()] = shap[columns.modelColumns()];
  }
}
