package dev.recobro.backtest;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Rankings that need no model. */
final class PlainScores {

  private static final long DAY_STEP = 0x9E3779B97F4A7C15L;

  private PlainScores() {}

  /** Another order each day. */
  static RankingPolicy.Score random(long seed) {
    return morning -> {
      SplittableRandom draw = new SplittableRandom(seed + morning.day() * DAY_STEP);
      return draw.doubles(morning.eligible().length).toArray();
    };
  }

  /** The largest balance first, in US dollars. */
  static RankingPolicy.Score balance() {
    return morning ->
        each(morning, i -> morning.view().balanceMinor(i) * morning.view().market(i).usdPerMinor());
  }

  /** The longest overdue first. */
  static RankingPolicy.Score daysPastDue() {
    return morning -> each(morning, i -> morning.view().daysPastDue(i));
  }

  private static double[] each(Morning morning, IntToDoubleFunction score) {
    return Arrays.stream(morning.eligible()).mapToDouble(score).toArray();
  }
}
