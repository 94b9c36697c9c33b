package dev.recobro.models;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Boosted trees as arrays, walked in Java. XGBoost's matrix of a batch costs more than its trees,
 * and that of a single row far more. A walk takes as many steps as the tree is deep whichever way
 * it goes, and no step is a guess of the processor's: siblings stand side by side, and a leaf leads
 * to itself.
 */
final class FlatTrees {

  /** Rows whose values stay in the processor's cache while a tree passes over them. */
  static final int BLOCK_ROWS = 64;

  private final float start;
  private final int[] roots;
  private final int[] depth;
  private final int[] feature;

  /** Below it a row goes left; no number in a leaf, where no value is as large. */
  private final float[] split;

  private final boolean[] missingLeft;

  /** The left child, whose sibling follows it; a leaf itself. */
  private final int[] child;

  private final float[] leaf;

  private FlatTrees(BoosterTrees booster) {
    start = booster.start();
    int nodes = booster.trees().stream().mapToInt(BoosterTrees.Tree::nodes).sum();
    roots = new int[booster.trees().size()];
    depth = new int[roots.length];
    feature = new int[nodes];
    split = new float[nodes];
    missingLeft = new boolean[nodes];
    child = new int[nodes];
    leaf = new float[nodes];
    int next = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = next;
      next = fill(booster.trees().get(tree), tree, next);
    }
  }

  /** Lays a tree out level by level, and gives the first place behind it. */
  private int fill(BoosterTrees.Tree tree, int number, int root) {
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {0, root, 0});
    int next = root + 1;
    while (!open.isEmpty()) {
      int[] first = open.remove();
      int node = first[0];
      int at = first[1];
      depth[number] = first[2];
      if (tree.isLeaf(node)) {
        split[at] = Float.NaN;
        missingLeft[at] = true;
        child[at] = at;
        leaf[at] = tree.value()[node];
      } else {
        feature[at] = tree.feature()[node];
        split[at] = tree.value()[node];
        missingLeft[at] = tree.missingLeft()[node];
        child[at] = next;
        open.add(new int[] {tree.left()[node], next, first[2] + 1});
        open.add(new int[] {tree.right()[node], next + 1, first[2] + 1});
        next += 2;
      }
    }
    return next;
  }

  /** Lays the trees out. */
  static FlatTrees of(BoosterTrees booster) {
    return new FlatTrees(booster);
  }

  /** The margins, one a row; NaN for missing values. */
  float[] margins(Matrix matrix) {
    float[] margins = new float[matrix.rows()];
    Arrays.fill(margins, start);
    float[] values = matrix.values();
    int columns = matrix.columns();
    for (int from = 0; from < margins.length; from += BLOCK_ROWS) {
      int to = Math.min(margins.length, from + BLOCK_ROWS);
      for (int tree = 0; tree < roots.length; tree++) {
        for (int row = from; row < to; row++) {
          margins[row] += walked(tree, values, row * columns);
        }
      }
    }
    return margins;
  }

  /** The margin of the row that begins at {@code offset}; NaN for missing values. */
  float margin(float[] values, int offset) {
    return margin(values, offset, roots.length);
  }

  /** The margin by the first {@code rounds} trees alone. */
  float margin(float[] values, int offset, int rounds) {
    return added(values, offset, 0, rounds, start);
  }

  /** The margins by the first trees alone, for each of the ascending {@code rounds}. */
  void margins(float[] values, int offset, int[] rounds, float[] out) {
    float sum = start;
    int from = 0;
    for (int stage = 0; stage < rounds.length; stage++) {
      sum = added(values, offset, from, rounds[stage], sum);
      from = rounds[stage];
      out[stage] = sum;
    }
  }

  private float added(float[] values, int offset, int from, int to, float before) {
    float sum = before;
    for (int tree = from; tree < to; tree++) {
      sum += walked(tree, values, offset);
    }
    return sum;
  }

  private float walked(int tree, float[] values, int offset) {
    int node = roots[tree];
    for (int step = depth[tree]; step > 0; step--) {
      float own = values[offset + feature[node]];
      boolean goesLeft = missingLeft[node] ? !(own >= split[node]) : own < split[node];
      node = child[node] + (goesLeft ? 0 : 1);
    }
    return leaf[node];
  }
}
