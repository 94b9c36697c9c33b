package dev.recobro.models.segments;

import java.util.Arrays;

/** Agreement of two partitions of the same accounts. */
public final class AdjustedRand {

  private AdjustedRand() {}

  /**
   * The adjusted Rand index (Hubert and Arabie 1985): 1 when both part the accounts alike, about 0
   * when they agree as chance would have it.
   *
   * @param first group of each account, from 0
   * @param second its group in the other partition, from 0
   */
  public static double of(int[] first, int[] second) {
    if (first.length != second.length || first.length < 2) {
      throw new IllegalArgumentException(
          "partitions of %d and %d accounts".formatted(first.length, second.length));
    }
    int columns = Arrays.stream(second).max().getAsInt() + 1;
    long[] cells = new long[(Arrays.stream(first).max().getAsInt() + 1) * columns];
    long[] rows = new long[cells.length / columns];
    long[] sums = new long[columns];
    for (int i = 0; i < first.length; i++) {
      cells[first[i] * columns + second[i]]++;
      rows[first[i]]++;
      sums[second[i]]++;
    }
    double together = pairs(cells);
    double expected = pairs(rows) * pairs(sums) / pairs(new long[] {first.length});
    double most = (pairs(rows) + pairs(sums)) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(long[] counts) {
    double pairs = 0;
    for (long count : counts) {
      pairs += count * (count - 1) / 2.0;
    }
    return pairs;
  }
}
