package dev.recobro.models;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Snapshots of accounts with the money that came of them, in one currency.
 *
 * @param snapshots features, days, and whether the account paid ({@link
 *     dev.recobro.domain.PropensityTarget#PAYS})
 * @param atStake overdue, or due soon, on the snapshot day; more than 0
 * @param paid all money paid within the horizon; not negative
 */
public record AmountRows(LabelledRows snapshots, double[] atStake, double[] paid) {
  /** Refuses lengths that differ, empty stakes and negative payments. */
  public AmountRows {
    if (atStake.length != snapshots.rows() || paid.length != snapshots.rows()) {
      throw new IllegalArgumentException(
          "%d snapshots with %d stakes and %d payments"
              .formatted(snapshots.rows(), atStake.length, paid.length));
    }
    for (int row = 0; row < paid.length; row++) {
      if (!(atStake[row] > 0 && paid[row] >= 0)) {
        throw new IllegalArgumentException(
            "row %d: at stake %s, paid %s".formatted(row, atStake[row], paid[row]));
      }
    }
  }

  /** How many snapshots. */
  public int rows() {
    return paid.length;
  }

  /** The snapshots that ended in a payer. */
  AmountRows payers() {
    return where(row -> snapshots.label()[row] == 1f);
  }

  /** What was paid over what was at stake, row by row. */
  double[] paidShare() {
    double[] share = new double[paid.length];
    for (int row = 0; row < share.length; row++) {
      share[row] = paid[row] / atStake[row];
    }
    return share;
  }

  private AmountRows where(IntPredicate wanted) {
    int[] kept = IntStream.range(0, rows()).filter(wanted).toArray();
    return new AmountRows(
        snapshots.where(wanted),
        IntStream.of(kept).mapToDouble(row -> atStake[row]).toArray(),
        IntStream.of(kept).mapToDouble(row -> paid[row]).toArray());
  }
}
