package dev.recobro.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Civil days and hours of one zone, from 1970 to 2100, as arrays: between two changes of the clock
 * the offset from UTC is one number.
 */
public final class DebtorClock {

  /** No such instant. */
  static final long NONE = Long.MAX_VALUE;

  private static final int DAY_SECONDS = 86_400;
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final ConcurrentHashMap<ZoneId, DebtorClock> CLOCKS = new ConcurrentHashMap<>();

  private final ZoneId zone;
  private final long[] changes;
  private final int[] offsets;

  private DebtorClock(ZoneId zone) {
    this.zone = zone;
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(FIRST);
    while (next != null && next.getInstant().isBefore(LAST)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    changes = found.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    offsets = new int[changes.length + 1];
    offsets[0] = rules.getOffset(FIRST).getTotalSeconds();
    for (int i = 0; i < changes.length; i++) {
      offsets[i + 1] = found.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  /** The clock of a zone. */
  public static DebtorClock of(ZoneId zone) {
    return CLOCKS.computeIfAbsent(zone, DebtorClock::new);
  }

  /** Whose clock it is. */
  public ZoneId zone() {
    return zone;
  }

  /** Civil day of an instant, in days since 1970-01-01. */
  int day(long second) {
    return (int) Math.floorDiv(second + offsets[stretch(second)], (long) DAY_SECONDS);
  }

  /** Second of the civil day by the clock on the wall. */
  int secondOfDay(long second) {
    return (int) Math.floorMod(second + offsets[stretch(second)], (long) DAY_SECONDS);
  }

  /** First instant of a civil day; {@link #NONE} for a day that the zone skipped. */
  long startOf(int day) {
    return earliest(day, Long.MIN_VALUE, 0, DAY_SECONDS);
  }

  /**
   * First instant of {@code day}, not before {@code from}, at which the clock on the wall shows
   * {@code opens} or later and earlier than {@code shuts}, in seconds of the day; {@link #NONE}
   * when there is none.
   */
  long earliest(int day, long from, int opens, int shuts) {
    long midnight = (long) day * DAY_SECONDS;
    for (int i = stretch(midnight - DAY_SECONDS); i < offsets.length; i++) {
      long begins = i == 0 ? Long.MIN_VALUE : changes[i - 1];
      if (begins > midnight + 2 * DAY_SECONDS) {
        return NONE;
      }
      long ends = i == changes.length ? Long.MAX_VALUE : changes[i];
      long low = Math.max(Math.max(begins, from), midnight + opens - offsets[i]);
      if (low < Math.min(ends, midnight + shuts - offsets[i])) {
        return low;
      }
    }
    return NONE;
  }

  private int stretch(long second) {
    int found = Arrays.binarySearch(changes, second);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
