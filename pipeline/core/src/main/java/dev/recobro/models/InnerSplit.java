package dev.recobro.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A split by time before the test days: candidates are fitted on older days and judged on newer
 * ones.
 */
record InnerSplit(LabelledRows fit, LabelledRows validation) {
  private static final double HELD_SHARE = 0.25;

  /** With fewer rows of either outcome a search would follow chance. */
  static final int LEAST_PER_OUTCOME = 50;

  /**
   * Two origins, the older first: a split inside the training days, and training days against
   * calibration days. One alone, or none, where outcomes are too rare.
   */
  static List<InnerSplit> rolling(LabelledRows train, LabelledRows calibration, int horizonDays) {
    InnerSplit outer = new InnerSplit(train, calibration);
    return Stream.concat(
            of(train, horizonDays).stream(), enough(outer) ? Stream.of(outer) : Stream.empty())
        .toList();
  }

  /**
   * The newest quarter of the days validates, those at least a horizon before it fit. Where the
   * days don't reach so far, one day validates, and then the gap is given up; none when there is
   * one day alone or an outcome is too rare in either part.
   */
  static Optional<InnerSplit> of(LabelledRows train, int horizonDays) {
    int[] days = Arrays.stream(train.day()).sorted().distinct().toArray();
    int held = Math.max(1, (int) Math.round(days.length * HELD_SHARE));
    int[][] tries = {{held, horizonDays}, {1, horizonDays}, {1, 1}};
    for (int[] attempt : tries) {
      if (attempt[0] >= days.length) {
        continue;
      }
      int from = days[days.length - attempt[0]];
      int to = from - Math.max(1, attempt[1]);
      InnerSplit split =
          new InnerSplit(train.onDays(day -> day <= to), train.onDays(day -> day >= from));
      if (enough(split)) {
        return Optional.of(split);
      }
    }
    return Optional.empty();
  }

  private static boolean enough(InnerSplit split) {
    return enough(split.fit) && enough(split.validation);
  }

  private static boolean enough(LabelledRows rows) {
    return rows.scarce() >= LEAST_PER_OUTCOME;
  }

  /** At most {@code most} rows of both parts together, each thinned alike. */
  InnerSplit thinned(int most, long seed) {
    long all = (long) fit.rows() + validation.rows();
    if (all <= most) {
      return this;
    }
    return new InnerSplit(
        fit.drawn((int) ((long) most * fit.rows() / all), seed),
        validation.drawn((int) ((long) most * validation.rows() / all), seed + 1));
  }
}
