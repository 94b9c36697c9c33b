package dev.recobro.run;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.NetValue;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.training.RankValue;
import dev.recobro.training.Snapshot;
import dev.recobro.training.SnapshotTable;
import java.util.List;

/**
 * The worklist's order on a past day: net value a minute of the best action for the account's
 * stage. Holds, flags and addresses are state as of today and are left out.
 *
 * @param actions of the catalogue
 */
record WorklistOrder(List<Action> actions, StageEdges stages) implements RankValue {

  /** Copies the list. */
  WorklistOrder {
    actions = List.copyOf(actions);
  }

  @Override
  public double[] of(SnapshotTable rows, double[] expectedRecovery) {
    double[] value = new double[expectedRecovery.length];
    for (int row = 0; row < value.length; row++) {
      Snapshot snapshot = rows.snapshots().get(row);
      value[row] = best(stages.stageAt(snapshot.getDaysPastDue()), expectedRecovery[row]);
    }
    return value;
  }

  /** Below every other when no action is for the stage. */
  private double best(Stage stage, double expectedRecovery) {
    return actions.stream()
        .filter(action -> action.stages().contains(stage))
        .mapToDouble(
            action -> new NetValue(0, expectedRecovery, action.cost()).net() / action.minutes())
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
