package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.Comparison;
import dev.recobro.evaluation.Comparison.Difference;
import dev.recobro.evaluation.Comparison.OutcomeComparison;
import dev.recobro.evaluation.Paired;
import dev.recobro.models.ModelSet;
import java.util.ArrayList;
import java.util.List;

/** Sets a challenger beside the model on the same accounts, each with its own features. */
final class Challenge {

  private Challenge() {}

  /**
   * @param table the day's snapshots with the model's features
   * @param own the same snapshots with the challenger's
   */
  static Comparison of(
      ModelSet model, SnapshotTable table, ModelSet challenger, SnapshotTable own, long seed) {
    List<OutcomeComparison> outcomes = new ArrayList<>();
    for (PropensityTarget target : model.propensities().keySet()) {
      JudgedRows first = JudgedRows.of(model, target, table);
      if (challenger.propensity(target).isPresent() && first.count() > 0) {
        JudgedRows second = JudgedRows.of(challenger, target, own);
        outcomes.add(
            Paired.outcome(target.code(), first.propensity(), second.propensity(), first.label()));
      }
    }
    return Comparison.of(
        challenger.id(),
        challenger.card().asOf().toString(),
        outcomes,
        captured(model, table.overdue(), challenger, own.overdue(), seed));
  }

  private static Difference captured(
      ModelSet model, SnapshotTable table, ModelSet challenger, SnapshotTable own, long seed) {
    return Paired.captured(
        expected(model, table), expected(challenger, own), table.column(Snapshot::getPaid), seed);
  }

  private static double[] expected(ModelSet models, SnapshotTable overdue) {
    JudgedRows pays = JudgedRows.of(models, PropensityTarget.PAYS, overdue);
    return pays.expectedRecovery(models);
  }
}
