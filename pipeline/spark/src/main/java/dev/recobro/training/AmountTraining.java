package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.AmountRows;
import dev.recobro.models.AmountTrainer;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.TimeSplit;
import dev.recobro.models.TrainerSettings;
import java.util.Arrays;

/** Learns how much accounts pay, on the days that the chance to pay was learnt on. */
final class AmountTraining {

  private final TrainingSettings settings;
  private final int columns;

  /**
   * @param columns features of a snapshot
   */
  AmountTraining(TrainingSettings settings, int columns) {
    this.settings = settings;
    this.columns = columns;
  }

  /**
   * @param pays learnt from {@code table}
   * @param recoveredShare share of the amount at stake that payers paid
   */
  ExpectedAmount train(SnapshotTable table, PropensityTrainer.Learnt pays, double recoveredShare) {
    SnapshotTable defined = table.definedFor(PropensityTarget.PAYS);
    // Days alone make the split; features would be copied for nothing.
    TimeSplit split =
        TimeSplit.byDay(defined.labelled(PropensityTarget.PAYS, 0), settings.horizon().days());
    return AmountTrainer.train(
        pays.propensity().featureNames(),
        rows(table(defined, split.train())),
        rows(table(defined, split.calibration())),
        pays.calibrationChances(),
        recoveredShare,
        TrainerSettings.usual(settings.trainer().seed()));
  }

  private static SnapshotTable table(SnapshotTable table, LabelledRows part) {
    int from = Arrays.stream(part.day()).min().orElse(Integer.MAX_VALUE);
    int to = Arrays.stream(part.day()).max().orElse(Integer.MIN_VALUE);
    return table.where(s -> s.getDay() >= from && s.getDay() <= to);
  }

  private AmountRows rows(SnapshotTable days) {
    return new AmountRows(
        days.labelled(PropensityTarget.PAYS, columns),
        days.column(Snapshot::getAtStake),
        days.column(Snapshot::getPaid));
  }
}
