package dev.recobro.models;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows as XGBoost's matrices; whoever asks for one disposes of it. */
final class RowMatrices {
  private RowMatrices() {}

  /** Features in the model's order, NaN for missing, and labels. */
  static DMatrix labelled(ColumnOrder columns, LabelledRows rows) throws XGBoostError {
    DMatrix matrix =
        new DMatrix(
            columns.dense(rows.features(), 0, rows.rows()),
            rows.rows(),
            columns.modelColumns(),
            Float.NaN);
    matrix.setLabel(rows.label());
    return matrix;
  }
}
