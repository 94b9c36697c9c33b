package dev.recobro.features;

import dev.recobro.domain.PromiseState;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;

/** How an account's promises stand on the as-of day. */
final class PromiseSums {

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
        lastKept = 1;
      }
      case PARTLY_KEPT -> {
        partlyKept++;
        lastKept = 0;
      }
      case BROKEN -> {
        broken++;
        lastKept = 0;
        lastBrokenDay = Math.max(lastBrokenDay, promises.dueDay()[i]);
      }
      case CANCELLED -> cancelled++;
    }
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
