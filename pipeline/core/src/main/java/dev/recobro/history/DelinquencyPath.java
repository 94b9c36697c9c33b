package dev.recobro.history;

import dev.recobro.domain.Bucket;
import java.util.Arrays;

/**
 * An account's delinquency on every day up to its as-of day, as steps between the days on which it
 * changed. One instance is traced again for each account and reuses its arrays; not thread-safe.
 */
public final class DelinquencyPath {

  /** Days in a month, where delinquency is compared with a month ago. */
  public static final int MONTH_DAYS = 30;

  private final Settlement settlement = new Settlement();
  private int[] fromDay = new int[64];
  private long[] overdue = new long[64];
  private int[] oldest = new int[64];
  private int steps;
  private int day;

  /** The path of {@code known}. */
  public static DelinquencyPath of(KnownHistory known) {
    DelinquencyPath path = new DelinquencyPath();
    path.trace(known);
    return path;
  }

  /**
   * Replaces this path with that of {@code known}. A payment counts until the day of its reversal;
   * so each stretch between two reversals is settled anew with the payments that then stood.
   */
  public void trace(KnownHistory known) {
    day = known.day();
    steps = 0;
    int begin = Integer.MIN_VALUE;
    int end = endOfStretch(known, begin);
    follow(known, begin, end);
    while (end <= day) {
      begin = end;
      end = endOfStretch(known, begin);
      follow(known, begin, end);
    }
  }

  /** The first day from {@code begin} on that no longer sees a payment which {@code begin} sees. */
  private int endOfStretch(KnownHistory known, int begin) {
    int reversal = day;
    for (int reversed : known.payments().reversedDay()) {
      if (reversed >= begin && reversed < reversal) {
        reversal = reversed;
      }
    }
    return reversal + 1;
  }

  private void follow(KnownHistory known, int begin, int end) {
    settlement.begin(known, begin);
    for (int next = settlement.nextDay(); next < end - 1; next = settlement.nextDay()) {
      settlement.pass();
      note(Math.max(next + 1, begin));
    }
  }

  private void note(int from) {
    if (steps > 0 && fromDay[steps - 1] == from) {
      steps--;
    }
    if (steps == fromDay.length) {
      fromDay = Arrays.copyOf(fromDay, 2 * steps);
      overdue = Arrays.copyOf(overdue, 2 * steps);
      oldest = Arrays.copyOf(oldest, 2 * steps);
    }
    fromDay[steps] = from;
    overdue[steps] = settlement.overdueMinor();
    oldest[steps] = settlement.oldestUnpaidDay();
    steps++;
  }

  /** Delinquency on the as-of day. */
  public Delinquency now() {
    return Delinquency.of(day, settlement);
  }

  /** How many steps: days on which something may have changed. */
  public int steps() {
    return steps;
  }

  /** First day that sees step {@code step}; steps ascend by it. */
  public int stepDay(int step) {
    return fromDay[step];
  }

  /** Last day that sees step {@code step}; the as-of day for the last one. */
  public int stepEnd(int step) {
    return step + 1 < steps ? fromDay[step + 1] - 1 : day;
  }

  /** Overdue during step {@code step}, in minor units. */
  public long stepOverdueMinor(int step) {
    return overdue[step];
  }

  /** Oldest unpaid due day during {@code step}; {@link Payments#NEVER} when none is. */
  public int stepOldestUnpaidDay(int step) {
    return oldest[step];
  }

  /** Overdue on {@code on}, which must not be after the as-of day, in minor units. */
  public long overdueMinorAt(int on) {
    int step = stepAt(on);
    return step < 0 ? 0 : overdue[step];
  }

  /** Days past due on {@code on}, which must not be after the as-of day. */
  public int daysPastDueAt(int on) {
    int step = stepAt(on);
    return step < 0 || oldest[step] == Payments.NEVER ? 0 : on - oldest[step];
  }

  /** Whether the bucket on {@code on} is older than a month before. */
  public boolean rolledOn(int on) {
    return Bucket.of(daysPastDueAt(on)).compareTo(Bucket.of(daysPastDueAt(on - MONTH_DAYS))) > 0;
  }

  /** Most days past due on any of the days {@code from} to {@code to}, both included. */
  public int worstDaysPastDue(int from, int to) {
    int worst = 0;
    for (int step = steps - 1; step >= 0 && stepEnd(step) >= from; step--) {
      int last = Math.min(stepEnd(step), to);
      if (oldest[step] != Payments.NEVER && last >= fromDay[step]) {
        worst = Math.max(worst, last - oldest[step]);
      }
    }
    return worst;
  }

  /** Whether nothing was overdue on any of the days {@code from} to {@code to}, both included. */
  public boolean clearWithin(int from, int to) {
    if (steps == 0 || from < fromDay[0]) {
      return true;
    }
    for (int step = steps - 1; step >= 0 && stepEnd(step) >= from; step--) {
      if (overdue[step] == 0 && fromDay[step] <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether step {@code step} begins with a cure: overdue came back to zero. */
  public boolean curesAt(int step) {
    return step > 0 && overdue[step] == 0 && overdue[step - 1] > 0;
  }

  /** Unpaid part of due {@code due} on the as-of day, in minor units. */
  public long openMinor(int due) {
    return settlement.openMinor(due);
  }

  /**
   * Day of the payment that settled the last of due {@code due}, as seen on the as-of day: the due
   * day itself when credit did, earlier when a payment that names it came early; {@link
   * Payments#NEVER} while a part is unpaid.
   */
  public int settledDay(int due) {
    return settlement.settledDay(due);
  }

  /** Whether payment {@code payment} left the due that it went to first partly unpaid. */
  public boolean partial(int payment) {
    return settlement.partial(payment);
  }

  private int stepAt(int on) {
    if (on > day) {
      throw new IllegalArgumentException("day %d lies after the as-of day %d".formatted(on, day));
    }
    int step = steps - 1;
    while (step >= 0 && fromDay[step] > on) {
      step--;
    }
    return step;
  }
}
