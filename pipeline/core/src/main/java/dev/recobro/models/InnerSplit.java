package dev.recobro.models;

import java.util.Arrays;
import java.util.Optional;

/**
 * A split by time inside the training part: candidates are fitted on older days and judged on newer
 * ones, so that calibration and test days stay untouched.
 */
record InnerSplit(LabelledRows fit, LabelledRows validation) {
  private static final double HELD_SHARE = 0.25;

  /** With fewer rows of either outcome a search would follow chance. */
  private static final int LEAST_PER_OUTCOME = 10;

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
      if (enough(split.fit) && enough(split.validation)) {
        return Optional.of(split);
      }
    }
    return Optional.empty();
  }

  private static boolean enough(LabelledRows rows) {
    int positives = rows.positives();
    return Math.min(positives, rows.rows() - positives) >= LEAST_PER_OUTCOME;
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
