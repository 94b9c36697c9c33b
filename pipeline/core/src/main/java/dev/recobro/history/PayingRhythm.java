package dev.recobro.history;

import java.util.Arrays;
import java.util.Optional;

/**
 * How often a debtor pays on an account, and how much he bears in such a period.
 *
 * @param everyDays 7, 14 or 30: what comes nearest to the usual gap between two paying days
 * @param minor the median of what a period with payments brought, times the share of the periods
 *     that had any; in minor units, more than 0
 */
public record PayingRhythm(int everyDays, long minor) {

  private static final int WEEK = 7;
  private static final int FORTNIGHT = 14;
  private static final int MONTH = 30;
  private static final int LOOK_BACK_DAYS = 360;

  /** The rhythm of the last 360 days; empty when no payment of them stands. */
  public static Optional<PayingRhythm> of(KnownHistory known) {
    int[] days = payingDays(known);
    if (days.length == 0) {
      return Optional.empty();
    }
    int every = every(days);
    int periods = Math.max(1, (known.day() - 1 - days[0]) / every + 1);
    long[] sums = new long[periods];
    Payments payments = known.payments();
    for (int i = 0; i < payments.count(); i++) {
      if (counts(known, i)) {
        sums[(known.day() - 1 - payments.day()[i]) / every] += payments.minor()[i];
      }
    }
    long[] paid = Arrays.stream(sums).filter(sum -> sum > 0).sorted().toArray();
    long bearable = Math.round((double) paid[(paid.length - 1) / 2] * paid.length / periods);
    return Optional.of(new PayingRhythm(every, Math.max(1, bearable)));
  }

  private static boolean counts(KnownHistory known, int payment) {
    Payments payments = known.payments();
    return payments.day()[payment] >= known.day() - LOOK_BACK_DAYS
        && payments.stands(payment, known.day());
  }

  private static int[] payingDays(KnownHistory known) {
    int[] days = new int[known.payments().count()];
    int count = 0;
    for (int i = 0; i < days.length; i++) {
      int day = known.payments().day()[i];
      if (counts(known, i) && (count == 0 || days[count - 1] != day)) {
        days[count++] = day;
      }
    }
    return Arrays.copyOf(days, count);
  }

  private static int every(int[] days) {
    if (days.length < 2) {
      return MONTH;
    }
    int[] gaps = new int[days.length - 1];
    Arrays.setAll(gaps, i -> days[i + 1] - days[i]);
    Arrays.sort(gaps);
    int gap = gaps[(gaps.length - 1) / 2];
    if (gap <= (WEEK + FORTNIGHT) / 2) {
      return WEEK;
    }
    return gap <= (FORTNIGHT + MONTH) / 2 ? FORTNIGHT : MONTH;
  }
}
