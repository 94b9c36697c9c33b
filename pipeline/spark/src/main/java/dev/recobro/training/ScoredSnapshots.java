package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;

/** A model set and snapshots with its features. */
record ScoredSnapshots(ModelSet set, SnapshotTable table) {

  /** Of the rows that the target is defined for; the set must have it. */
  float[] chance(PropensityTarget target) {
    return chance(target, table.definedFor(target));
  }

  private float[] chance(PropensityTarget target, SnapshotTable rows) {
    Propensity model = set.propensity(target).orElseThrow();
    return model.predict(rows.features(model.featureNames().size()), rows.portfolios(model));
  }

  /** Of the overdue rows, in the base currency. */
  double[] expectedRecovery() {
    SnapshotTable overdue = table.overdue();
    return set.expectedRecovery(
        overdue.features(set.card().featureNames().size()),
        chance(PropensityTarget.PAYS, overdue),
        overdue.column(Snapshot::getAtStake));
  }
}
