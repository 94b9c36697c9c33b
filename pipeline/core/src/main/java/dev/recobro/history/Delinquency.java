package dev.recobro.history;

import dev.recobro.domain.Bucket;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;

/**
 * How far an account is behind on one day. Payments settle the due that they name, then the oldest
 * open one; what is left is credit for later dues; a reversed payment never was.
 *
 * @param day the as-of day, in days since 1970-01-01
 * @param overdueMinor unpaid part of the dues dated before {@code day}, in minor units
 * @param oldestUnpaidDay day of the oldest unpaid due; {@link Payments#NEVER} when none is
 * @param creditMinor money that has settled nothing yet, in minor units
 * @param reservedMinor the part of {@code creditMinor} that waits for a due that it names
 */
public record Delinquency(
    int day, long overdueMinor, int oldestUnpaidDay, long creditMinor, long reservedMinor) {

  /** Delinquency on the as-of day of {@code known}. */
  public static Delinquency of(KnownHistory known) {
    Settlement settlement = new Settlement();
    settlement.begin(known, known.day());
    while (settlement.nextDay() < known.day()) {
      settlement.pass();
    }
    return of(known.day(), settlement);
  }

  static Delinquency of(int day, Settlement settlement) {
    return new Delinquency(
        day,
        settlement.overdueMinor(),
        settlement.oldestUnpaidDay(),
        settlement.creditMinor(),
        settlement.reservedMinor());
  }

  /** Days since the oldest unpaid due day; 0 when nothing is overdue. */
  public int daysPastDue() {
    return oldestUnpaidDay == Payments.NEVER ? 0 : day - oldestUnpaidDay;
  }

  /** Band of days past due. */
  public Bucket bucket() {
    return Bucket.of(daysPastDue());
  }

  /** Stage of collection by {@code edges}. */
  public Stage stage(StageEdges edges) {
    return edges.stageAt(daysPastDue());
  }
}
