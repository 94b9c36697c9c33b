package dev.recobro.features;

import dev.recobro.domain.PromiseState;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;

/** How an account's promises stand on the as-of day. */
final class PromiseSums {

  private static final int RECENT = 0b111;

  int count;
  int quarterCount;
  private int open;
  private int kept;
  private int partlyKept;
  private int broken;
  private int cancelled;
  long openMinor;
  int nextOpenDay;
  int lastMadeDay;
  int lastBrokenDay;
  double lastKept;

  /** The newest judged promises, a bit each, the newest lowest. */
  private int recentJudged;

  private int recentKept;
  private int recentBroken;

  void observe(KnownHistory known) {
    clear();
    Promises promises = known.promises();
    count = promises.count();
    lastMadeDay = count == 0 ? Observation.NO_DAY : promises.madeDay()[count - 1];
    for (int i = 0; i < count; i++) {
      quarterCount += known.day() - promises.madeDay()[i] <= 90 ? 1 : 0;
      add(promises, i, PromiseStates.stateOf(known, i, PromiseStates.STANDARD_GRACE_DAYS));
    }
  }

  private void clear() {
    open = 0;
    kept = 0;
    partlyKept = 0;
    broken = 0;
    cancelled = 0;
    quarterCount = 0;
    openMinor = 0;
    nextOpenDay = Payments.NEVER;
    lastBrokenDay = Observation.NO_DAY;
    lastKept = Double.NaN;
    recentJudged = 0;
    recentKept = 0;
    recentBroken = 0;
  }

  private void add(Promises promises, int i, PromiseState state) {
    switch (state) {
      case OPEN -> {
        open++;
        openMinor += promises.minor()[i];
        nextOpenDay = Math.min(nextOpenDay, promises.dueDay()[i]);
      }
      case KEPT -> {
        kept++;
        judge(1, 0);
        lastKept = 1;
      }
      case PARTLY_KEPT -> {
        partlyKept++;
        judge(0, 0);
        lastKept = 0;
      }
      case BROKEN -> {
        broken++;
        judge(0, 1);
        lastKept = 0;
        lastBrokenDay = Math.max(lastBrokenDay, promises.dueDay()[i]);
      }
      case CANCELLED -> cancelled++;
    }
  }

  private void judge(int keptBit, int brokenBit) {
    recentJudged = (recentJudged << 1 | 1) & RECENT;
    recentKept = (recentKept << 1 | keptBit) & RECENT;
    recentBroken = (recentBroken << 1 | brokenBit) & RECENT;
  }

  /** How many of the newest three promises that ran out there are. */
  int recentJudged() {
    return Integer.bitCount(recentJudged);
  }

  /** Kept ones among the newest three that ran out. */
  int recentKept() {
    return Integer.bitCount(recentKept);
  }

  /** Broken ones among the newest three that ran out. */
  int recentBroken() {
    return Integer.bitCount(recentBroken);
  }

  int in(PromiseState state) {
    return switch (state) {
      case OPEN -> open;
      case KEPT -> kept;
      case PARTLY_KEPT -> partlyKept;
      case BROKEN -> broken;
      case CANCELLED -> cancelled;
    };
  }

  int judged() {
    return kept + partlyKept + broken;
  }
}
