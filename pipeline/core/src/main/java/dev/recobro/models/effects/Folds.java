package dev.recobro.models.effects;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Parts of the debtors, drawn by a hash: all decisions on a debtor lie in one. */
final class Folds {

  private final int[] fold;
  private final int count;

  Folds(long[] debtor, int count, long seed) {
    this.count = count;
    fold = new int[debtor.length];
    for (int row = 0; row < fold.length; row++) {
      fold[row] = (int) Long.remainderUnsigned(Mixing.mix(debtor[row] ^ Mixing.mix(seed)), count);
    }
  }

  int count() {
    return count;
  }

  /** Rows of one part, ascending. */
  int[] of(int part) {
    return IntStream.range(0, fold.length).filter(row -> fold[row] == part).toArray();
  }

  /** Rows of all other parts, ascending. */
  int[] without(int part) {
    return IntStream.range(0, fold.length).filter(row -> fold[row] != part).toArray();
  }

  /** Each row's debtor as a number from 0 on, in the order of the keys. */
  static int[] clusters(long[] debtor) {
    long[] keys = Arrays.stream(debtor).sorted().distinct().toArray();
    return Arrays.stream(debtor).mapToInt(key -> Arrays.binarySearch(keys, key)).toArray();
  }
}
