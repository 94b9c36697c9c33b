package dev.recobro.models;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows as XGBoost's matrices; whoever asks for one disposes of it. */
final class RowMatrices {
  private RowMatrices() {}

  /** Features in the model's order, NaN for missing, what is to be learnt, weights, margins. */
  static DMatrix of(ColumnOrder columns, BoostRows rows) throws XGBoostError {
    int count = rows.features().rows();
    DMatrix matrix =
        new DMatrix(
            columns.dense(rows.features(), 0, count), count, columns.modelColumns(), Float.NaN);
    matrix.setLabel(rows.target());
    if (rows.weight().length > 0) {
      matrix.setWeight(rows.weight());
    }
    if (rows.margin().length > 0) {
      matrix.setBaseMargin(rows.margin());
    }
    return matrix;
  }
}
