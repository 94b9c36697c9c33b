package dev.recobro.benchmarks.uci;

import dev.recobro.models.LabelledRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seven tenths of the accounts to learn from, the others to be judged on. */
record CardSplit(long seed, LabelledRows train, LabelledRows test) {
  private static final double TRAIN_SHARE = 0.7;

  static CardSplit of(LabelledRows all, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < all.rows(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(seed));
    boolean[] train = new boolean[all.rows()];
    boolean[] test = new boolean[all.rows()];
    for (int i = 0; i < order.size(); i++) {
      boolean learns = i < order.size() * TRAIN_SHARE;
      (learns ? train : test)[order.get(i)] = true;
    }
    return new CardSplit(seed, all.select(train), all.select(test));
  }
}
