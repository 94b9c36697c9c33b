package dev.recobro.models.segments;

import java.util.Arrays;

/** Gives each row a column of its own, so that the gains add up to the most. */
final class OneToOne {

  /** A row without a column. */
  static final int NONE = -1;

  private static final int MOST_COLUMNS = 20;

  private OneToOne() {}

  /**
   * The best assignment, by dynamic programming over sets of columns: exact, and quick for the few
   * rows and columns there are. A row is left without a column where that is better; a gain of
   * negative infinity forbids a pair.
   *
   * @param gain by row, then column
   * @return the column of each row, or {@link #NONE}; of equally good assignments always the same
   */
  static int[] best(double[][] gain) {
    int columns = gain.length == 0 ? 0 : gain[0].length;
    if (columns > MOST_COLUMNS) {
      throw new IllegalArgumentException("one to one over " + columns + " columns");
    }
    int sets = 1 << columns;
    byte[][] choice = new byte[gain.length][sets];
    double[] best = new double[sets];
    for (int row = gain.length - 1; row >= 0; row--) {
      double[] next = new double[sets];
      for (int used = 0; used < sets; used++) {
        next[used] = best[used];
        choice[row][used] = NONE;
        for (int column = 0; column < columns; column++) {
          double with = gain[row][column] + best[used | 1 << column];
          if ((used & 1 << column) == 0 && with > next[used]) {
            next[used] = with;
            choice[row][used] = (byte) column;
          }
        }
      }
      best = next;
    }
    int[] column = new int[gain.length];
    Arrays.fill(column, NONE);
    int used = 0;
    for (int row = 0; row < gain.length; row++) {
      column[row] = choice[row][used];
      used |= column[row] == NONE ? 0 : 1 << column[row];
    }
    return column;
  }
}
