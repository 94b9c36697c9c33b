package dev.recobro.models;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Boosted trees as arrays, walked in Java. XGBoost's matrix of a batch costs more than its trees,
 * and that of a single row far more.
 *
 * <p>A walk takes as many steps as the tree is deep, whichever way it goes, and no step has a
 * branch for the processor to guess: values are compared as whole numbers in their order, siblings
 * stand side by side, and a leaf leads to itself.
 */
final class FlatTrees {

  /** Rows whose values stay in the processor's cache while a tree passes over them. */
  static final int BLOCK_ROWS = 64;

  private final float start;
  private final int[] roots;
  private final int[] depth;

  /** Where a node finds the row's value among its {@link RowKeys}. */
  private final int[] slot;

  /** The largest key that goes left. */
  private final int[] bound;

  /** The left child, whose sibling follows it; a leaf itself. */
  private final int[] child;

  private final float[] leaf;

  private FlatTrees(PlainTrees booster) {
    start = booster.start();
    int nodes = booster.trees().stream().mapToInt(PlainTrees.Tree::nodes).sum();
    roots = new int[booster.trees().size()];
    depth = new int[roots.length];
    slot = new int[nodes];
    bound = new int[nodes];
    child = new int[nodes];
    leaf = new float[nodes];
    int next = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = next;
      next = fill(booster.trees().get(tree), tree, next);
    }
  }

  /** A node that is still to be laid out. */
  private record Open(int node, int place, int level) {}

  /** Lays a tree out level by level, and gives the first place behind it. */
  private int fill(PlainTrees.Tree tree, int number, int root) {
    Deque<Open> open = new ArrayDeque<>();
    open.add(new Open(0, root, 0));
    int next = root + 1;
    while (!open.isEmpty()) {
      Open first = open.remove();
      int node = first.node();
      int at = first.place();
      depth[number] = first.level();
      if (tree.isLeaf(node)) {
        bound[at] = Integer.MAX_VALUE;
        child[at] = at;
        leaf[at] = tree.value()[node];
      } else {
        slot[at] = RowKeys.slot(tree.feature()[node], tree.missingLeft()[node]);
        bound[at] = RowKeys.of(tree.value()[node]) - 1;
        child[at] = next;
        open.add(new Open(tree.left()[node], next, first.level() + 1));
        open.add(new Open(tree.right()[node], next + 1, first.level() + 1));
        next += 2;
      }
    }
    return next;
  }

  /** Lays the trees out. */
  static FlatTrees of(PlainTrees booster) {
    return new FlatTrees(booster);
  }

  /** The margins, one a row; NaN for missing values. */
  float[] margins(Matrix matrix) {
    float[] margins = new float[matrix.rows()];
    Arrays.fill(margins, start);
    int columns = matrix.columns();
    int width = RowKeys.OF_VALUE * columns;
    int[] keys = new int[width * Math.min(BLOCK_ROWS, margins.length)];
    for (int from = 0; from < margins.length; from += BLOCK_ROWS) {
      int rows = Math.min(BLOCK_ROWS, margins.length - from);
      RowKeys.write(matrix.values(), from * columns, rows * columns, keys, 0);
      for (int tree = 0; tree < roots.length; tree++) {
        add(tree, keys, rows, width, margins, from);
      }
    }
    return margins;
  }

  /**
   * Adds one tree to the margins of a block, four rows at a time, which don't wait for each other.
   */
  private void add(int tree, int[] keys, int rows, int width, float[] margins, int from) {
    int row = 0;
    for (; row + 4 <= rows; row += 4) {
      int a = row * width;
      int b = a + width;
      int c = b + width;
      int d = c + width;
      int atA = roots[tree];
      int atB = atA;
      int atC = atA;
      int atD = atA;
      for (int step = depth[tree]; step > 0; step--) {
        atA = next(atA, keys, a);
        atB = next(atB, keys, b);
        atC = next(atC, keys, c);
        atD = next(atD, keys, d);
      }
      margins[from + row] += leaf[atA];
      margins[from + row + 1] += leaf[atB];
      margins[from + row + 2] += leaf[atC];
      margins[from + row + 3] += leaf[atD];
    }
    for (; row < rows; row++) {
      margins[from + row] += walked(tree, keys, row * width);
    }
  }

  /** The margin of a row by the first {@code rounds} trees alone. */
  float margin(RowKeys row, int rounds) {
    return added(row, 0, rounds, start);
  }

  /** The margins by the first trees alone, for each of the ascending {@code rounds}. */
  void margins(RowKeys row, int[] rounds, float[] out) {
    float sum = start;
    int from = 0;
    for (int stage = 0; stage < rounds.length; stage++) {
      sum = added(row, from, rounds[stage], sum);
      from = rounds[stage];
      out[stage] = sum;
    }
  }

  int trees() {
    return roots.length;
  }

  private float added(RowKeys row, int from, int to, float before) {
    float sum = before;
    for (int tree = from; tree < to; tree++) {
      sum += walked(tree, row.keys(), 0);
    }
    return sum;
  }

  private float walked(int tree, int[] keys, int offset) {
    int node = roots[tree];
    for (int step = depth[tree]; step > 0; step--) {
      node = next(node, keys, offset);
    }
    return leaf[node];
  }

  /** The sign of the difference says whether it goes right. */
  private int next(int node, int[] keys, int offset) {
    long below = (long) bound[node] - keys[offset + slot[node]];
    return child[node] + (int) (below >>> 63);
  }
}
