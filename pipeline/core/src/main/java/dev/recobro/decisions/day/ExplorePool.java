package dev.recobro.decisions.day;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.DoubleStream;

/**
 * Debtors who aren't held out, pooled by the action that exploration drew for them: of each only
 * his turn.
 *
 * @param turns by pool, in ascending order
 */
record ExplorePool(double[][] turns) implements Serializable {

  static ExplorePool nobody(int pools) {
    return new ExplorePool(new double[pools][0]);
  }

  /**
   * @param most how many of each pool to keep: those with the lowest turns
   */
  static ExplorePool of(
      Iterator<DebtorOptions> debtors, Draws draws, Explorable explorable, long[] most) {
    DoubleStream.Builder[] found = new DoubleStream.Builder[most.length];
    Arrays.setAll(found, pool -> DoubleStream.builder());
    while (debtors.hasNext()) {
      DebtorOptions debtor = debtors.next();
      if (!draws.heldOut(debtor.debtor())) {
        Draws.Exploring drawn = draws.exploring(debtor.debtor());
        int choice = explorable.candidate(debtor, drawn.choice());
        found[explorable.pool(debtor, choice)].add(drawn.turn());
      }
    }
    double[][] turns = new double[most.length][];
    Arrays.setAll(turns, pool -> lowest(found[pool].build(), most[pool]));
    return new ExplorePool(turns);
  }

  ExplorePool plus(ExplorePool other, long[] most) {
    double[][] both = new double[turns.length][];
    Arrays.setAll(
        both,
        pool ->
            lowest(
                DoubleStream.concat(
                    DoubleStream.of(turns[pool]), DoubleStream.of(other.turns[pool])),
                most[pool]));
    return new ExplorePool(both);
  }

  private static double[] lowest(DoubleStream turns, long most) {
    return turns.sorted().limit(most).toArray();
  }

  /** How many there are in each pool. */
  static long[] sizes(
      Iterator<DebtorOptions> debtors, Draws draws, Explorable explorable, int pools) {
    long[] sizes = new long[pools];
    while (debtors.hasNext()) {
      DebtorOptions debtor = debtors.next();
      if (!draws.heldOut(debtor.debtor())) {
        double drawn = draws.exploring(debtor.debtor()).choice();
        sizes[explorable.pool(debtor, explorable.candidate(debtor, drawn))]++;
      }
    }
    return sizes;
  }

  static long[] sum(long[] a, long[] b) {
    long[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }
}
