package dev.recobro.models;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Boosted trees as arrays, walked in Java. XGBoost's matrix of a batch costs more than its trees,
 * and that of a single row far more.
 *
 * <p>A walk takes as many steps as the tree is deep, whichever way it goes, and no step has a
 * branch for the processor to guess: values are compared as whole numbers in their order, siblings
 * stand side by side, and a leaf leads to itself.
 */
final class FlatTrees {

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
    RowKeys keys = RowKeys.block(matrix);
    int[] rows = IntStream.range(0, RowKeys.BLOCK_ROWS).toArray();
    for (int from = 0; from < margins.length; from += RowKeys.BLOCK_ROWS) {
      write(keys, rows, keys.fill(matrix, from), roots.length, margins, from);
    }
    return margins;
  }

  /**
   * The margins of some of the rows, by the first {@code rounds} trees alone.
   *
   * @param rows the first {@code count} of these numbers
   * @param margins of those rows in their order, at least so many
   */
  void margins(RowKeys keys, int[] rows, int count, int rounds, float[] margins) {
    write(keys, rows, count, rounds, margins, 0);
  }

  private void write(RowKeys keys, int[] rows, int count, int rounds, float[] margins, int from) {
    Arrays.fill(margins, from, from + count, start);
    for (int tree = 0; tree < rounds; tree++) {
      add(tree, keys, rows, count, margins, from);
    }
  }

  /** Adds one tree to margins, four rows at a time, which don't wait for each other. */
  private void add(int tree, RowKeys block, int[] rows, int count, float[] margins, int from) {
    int[] keys = block.keys();
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int a = block.offset(rows[i]);
      int b = block.offset(rows[i + 1]);
      int c = block.offset(rows[i + 2]);
      int d = block.offset(rows[i + 3]);
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
      margins[from + i] += leaf[atA];
      margins[from + i + 1] += leaf[atB];
      margins[from + i + 2] += leaf[atC];
      margins[from + i + 3] += leaf[atD];
    }
    for (; i < count; i++) {
      margins[from + i] += walked(tree, keys, block.offset(rows[i]));
    }
  }

  /** The margins of the first row by the first trees alone, for each of the ascending rounds. */
  void margins(RowKeys row, int[] rounds, float[] out) {
    float sum = start;
    int tree = 0;
    for (int stage = 0; stage < rounds.length; stage++) {
      for (; tree < rounds[stage]; tree++) {
        sum += walked(tree, row.keys(), 0);
      }
      out[stage] = sum;
    }
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
