package dev.recobro.models;

import java.util.Arrays;

/**
 * Older snapshots to learn from, later ones to calibrate on, the newest to be judged on; never a
 * random cut of rows, which would let one account's later snapshots explain its earlier ones.
 */
public record TimeSplit(LabelledRows train, LabelledRows calibration, LabelledRows test) {
  /** Share of the snapshot days that is held for test, and for calibration. */
  private static final double HELD_SHARE = 0.2;

  /**
   * Cuts by snapshot day. A label of day {@code d} is known from {@code d + horizonDays} on, so
   * each part starts at least a horizon after the last snapshot of the part before; snapshots
   * between are dropped. About a fifth of the days are held for test and a fifth for calibration, a
   * day each where there are few. When the days do not reach so far, first the gap before
   * calibration is given up, then the one before test; with two days calibration is empty. {@link
   * #isApart} tells.
   *
   * @throws IllegalArgumentException when there are fewer than two snapshot days
   */
  public static TimeSplit byDay(LabelledRows rows, int horizonDays) {
    int[] days = Arrays.stream(rows.day()).sorted().distinct().toArray();
    if (days.length < 2) {
      throw new IllegalArgumentException(
          "a split by time needs at least two snapshot days, not " + days.length);
    }
    int held = Math.max(1, (int) Math.round(days.length * HELD_SHARE));
    int[][] tries = {
      {held, horizonDays, horizonDays},
      {1, horizonDays, horizonDays},
      {1, 1, horizonDays},
      {1, 1, 1}
    };
    for (int[] attempt : tries) {
      int testFrom = days[days.length - attempt[0]];
      int calibrationTo = lastAtMost(days, testFrom - attempt[2]);
      int calibrationFrom = calibrationTo - attempt[0] + 1;
      if (calibrationFrom < 0) {
        continue;
      }
      int trainTo = lastAtMost(days, days[calibrationFrom] - attempt[1]);
      if (trainTo >= 0) {
        return cut(rows, days[trainTo], days[calibrationFrom], days[calibrationTo], testFrom);
      }
    }
    // Two days leave none to calibrate on; rows of the training day would only flatter the model.
    return new TimeSplit(
        rows.onDays(day -> day == days[0]),
        rows.onDays(day -> false),
        rows.onDays(day -> day == days[1]));
  }

  private static int lastAtMost(int[] days, int limit) {
    int last = -1;
    while (last + 1 < days.length && days[last + 1] <= limit) {
      last++;
    }
    return last;
  }

  private static TimeSplit cut(LabelledRows rows, int trainTo, int from, int to, int testFrom) {
    return new TimeSplit(
        rows.onDays(day -> day <= trainTo),
        rows.onDays(day -> day >= from && day <= to),
        rows.onDays(day -> day >= testFrom));
  }

  /**
   * Whether no label of an earlier part was still open when the next part's first snapshot was
   * taken.
   */
  public boolean isApart(int horizonDays) {
    return newest(train) + horizonDays <= oldest(calibration)
        && newest(calibration) + horizonDays <= oldest(test);
  }

  private static int newest(LabelledRows rows) {
    return Arrays.stream(rows.day()).max().orElse(Integer.MIN_VALUE / 2);
  }

  private static int oldest(LabelledRows rows) {
    return Arrays.stream(rows.day()).min().orElse(Integer.MAX_VALUE);
  }
}
