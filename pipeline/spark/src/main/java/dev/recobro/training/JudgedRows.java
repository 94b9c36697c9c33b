package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;

/** Rows of one day for which an outcome's question arose, with a model's propensities. */
record JudgedRows(SnapshotTable table, LabelledRows rows, float[] propensity) {

  /** Judges {@code rows} of {@code table} by the model's propensity of {@code target}. */
  static JudgedRows of(ModelSet models, PropensityTarget target, SnapshotTable table) {
    Propensity model =
        models
            .propensity(target)
            .orElseThrow(() -> new IllegalStateException("no propensity of " + target.code()));
    SnapshotTable defined = table.definedFor(target);
    LabelledRows rows = defined.labelled(target, model.featureNames().size());
    float[] propensity = model.predict(rows.features(), defined.portfolios(model));
    return new JudgedRows(defined, rows, propensity);
  }

  float[] label() {
    return rows.label();
  }

  /** In the base currency; {@code propensity} is the chance to pay, by {@code models}. */
  double[] expectedRecovery(ModelSet models) {
    return models.expectedRecovery(rows.features(), propensity, table.column(Snapshot::getAtStake));
  }

  int count() {
    return table.rows();
  }
}
