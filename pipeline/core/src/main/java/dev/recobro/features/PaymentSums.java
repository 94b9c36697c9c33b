package dev.recobro.features;

import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import java.util.Arrays;

/** What the payments that stand on the as-of day add up to; newest first. */
final class PaymentSums {

  int count;
  int reversed;
  long totalMinor;
  long largestMinor;
  final int[] counts = new int[Spans.COUNT];
  final long[] minor = new long[Spans.COUNT];
  int lastDay;
  int firstDay;
  long lastMinor;
  int partial;
  int yearPartial;
  int longestGap;
  private double gapSquares;

  void observe(KnownHistory known, DelinquencyPath path) {
    clear();
    Payments payments = known.payments();
    for (int i = payments.count() - 1; i >= 0; i--) {
      if (payments.stands(i, known.day())) {
        add(payments.day()[i], known.day(), payments.minor()[i], path.partial(i));
      } else {
        reversed++;
      }
    }
    Spans.accumulate(counts);
    Spans.accumulate(minor);
  }

  private void clear() {
    Arrays.fill(counts, 0);
    Arrays.fill(minor, 0);
    count = 0;
    reversed = 0;
    totalMinor = 0;
    largestMinor = 0;
    lastDay = Observation.NO_DAY;
    firstDay = Observation.NO_DAY;
    lastMinor = 0;
    partial = 0;
    yearPartial = 0;
    longestGap = 0;
    gapSquares = 0;
  }

  private void add(int paidDay, int asOfDay, long paid, boolean leftOpen) {
    if (count == 0) {
      lastDay = paidDay;
      lastMinor = paid;
    } else {
      int gap = firstDay - paidDay;
      longestGap = Math.max(longestGap, gap);
      gapSquares += (double) gap * gap;
    }
    firstDay = paidDay;
    count++;
    totalMinor += paid;
    largestMinor = Math.max(largestMinor, paid);
    partial += leftOpen ? 1 : 0;
    int span = Spans.narrowest(asOfDay - paidDay);
    if (span < Spans.COUNT) {
      counts[span]++;
      minor[span] += paid;
      yearPartial += leftOpen ? 1 : 0;
    }
  }

  /** Mean days between one payment and the next; NaN below two payments. */
  double meanGap() {
    return count < 2 ? Double.NaN : (double) (lastDay - firstDay) / (count - 1);
  }

  /** Standard deviation of the days between payments; NaN below three payments. */
  double gapSpread() {
    if (count < 3) {
      return Double.NaN;
    }
    double mean = meanGap();
    return Math.sqrt(Math.max(0, gapSquares / (count - 1) - mean * mean));
  }
}
