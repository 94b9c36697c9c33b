package dev.recobro.decisions.allocation;

import java.io.Serializable;

/**
 * What would be taken at given prices; whole numbers, so that partitions add up in any order.
 *
 * @param taken how often each action
 * @param valueMicros net value of what is taken
 * @param debtors with an option
 */
record PassTotals(long[] taken, long valueMicros, long debtors) implements Serializable {

  static PassTotals nothing(int actions) {
    return new PassTotals(new long[actions], 0, 0);
  }

  /** Every debtor takes what is best for him. */
  static PassTotals of(OptionBlock block, ActionPrices prices) {
    long[] taken = new long[prices.actions()];
    long value = 0;
    for (int row = 0; row < block.debtors(); row++) {
      int best = block.best(row, prices);
      if (best >= 0) {
        taken[block.action(best)]++;
        value = Math.addExact(value, block.micros(best));
      }
    }
    return new PassTotals(taken, value, block.debtors());
  }

  PassTotals plus(PassTotals other) {
    long[] sum = taken.clone();
    for (int a = 0; a < sum.length; a++) {
      sum[a] += other.taken[a];
    }
    return new PassTotals(
        sum, Math.addExact(valueMicros, other.valueMicros), debtors + other.debtors);
  }

  PassTotals minus(PassTotals other) {
    long[] rest = taken.clone();
    for (int a = 0; a < rest.length; a++) {
      rest[a] -= other.taken[a];
    }
    return new PassTotals(rest, valueMicros - other.valueMicros, debtors - other.debtors);
  }

  long entries() {
    long entries = 0;
    for (long count : taken) {
      entries += count;
    }
    return entries;
  }

  /** Net value; each option's rounded up, as a bound needs it. */
  double atMost() {
    return Micros.units(Math.addExact(valueMicros, entries()));
  }
}
