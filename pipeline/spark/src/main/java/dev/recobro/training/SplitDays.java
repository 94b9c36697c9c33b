package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.SetDays;
import dev.recobro.models.TimeSplit;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** Which days of a table each part of the split by time has, worked out without its features. */
final class SplitDays {

  private SplitDays() {}

  /** The split of the rows that {@code target} is defined for; they hold no features. */
  static TimeSplit of(SnapshotTable table, PropensityTarget target, int horizonDays) {
    return TimeSplit.byDay(table.definedFor(target).labelled(target, 0), horizonDays);
  }

  /** The first day on which {@code target} is judged. */
  static int testFrom(SnapshotTable table, PropensityTarget target, int horizonDays) {
    return Arrays.stream(of(table, target, horizonDays).test().day()).min().orElseThrow();
  }

  /** What a set with these propensities learnt from and was judged on. */
  static SetDays of(SnapshotTable table, Collection<PropensityTarget> learnt, int horizonDays) {
    int learntTo =
        learnt.stream()
            .map(target -> of(table, target, horizonDays))
            .flatMapToInt(
                split ->
                    IntStream.concat(
                        Arrays.stream(split.train().day()),
                        Arrays.stream(split.calibration().day())))
            .max()
            .orElseThrow();
    return SetDays.of(of(table, PropensityTarget.PAYS, horizonDays), learntTo);
  }
}
