package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Exact TreeSHAP from tables: Yang 2021, <i>Fast TreeSHAP</i>, version 2. What a leaf adds to its
 * features depends on nothing of a row but which splits on the way it passes, and is computed
 * beforehand; a row then costs a walk of each tree and a sum at each leaf.
 */
final class TreeShap {

  /** Places of all tables up to which they are made; a float takes four bytes. */
  private static final long LARGEST = 16L << 20;

  private final List<ShapTree> trees;
  private final double base;
  private final int features;

  private TreeShap(List<ShapTree> trees, double base, int features) {
    this.trees = trees;
    this.base = base;
    this.features = features;
  }

  /**
   * The tables of a booster; none where they would be too large.
   *
   * @param features of a row
   */
  static Optional<TreeShap> of(PlainTrees booster, int features) {
    List<ShapPaths> paths = new ArrayList<>();
    double base = booster.start();
    long size = 0;
    for (PlainTrees.Tree tree : booster.trees()) {
      ShapPaths ways = ShapPaths.of(tree);
      size += ways.tableSize();
      if (size > LARGEST) {
        return Optional.empty();
      }
      paths.add(ways);
      base += ways.expected();
    }
    return Optional.of(new TreeShap(paths.stream().map(ShapTree::of).toList(), base, features));
  }

  /** As {@link BoostedTrees#marginContributions}. */
  float[] of(Matrix matrix) {
    float[] contributions = new float[Math.multiplyExact(matrix.rows(), features + 1)];
    RowKeys keys = RowKeys.block(matrix);
    double[] sums = new double[Math.min(RowKeys.BLOCK_ROWS, matrix.rows()) * features];
    int[] passed = new int[trees.stream().mapToInt(ShapTree::nodes).max().orElse(0)];
    for (int from = 0; from < matrix.rows(); from += RowKeys.BLOCK_ROWS) {
      int rows = keys.fill(matrix, from);
      Arrays.fill(sums, 0);
      for (ShapTree tree : trees) {
        for (int row = 0; row < rows; row++) {
          tree.add(keys.keys(), keys.offset(row), passed, sums, row * features);
        }
      }
      write(sums, rows, contributions, from * (features + 1));
    }
    return contributions;
  }

  private void write(double[] sums, int rows, float[] contributions, int offset) {
    int target = offset;
    for (int row = 0; row < rows; row++) {
      for (int feature = 0; feature < features; feature++) {
        contributions[target++] = (float) sums[row * features + feature];
      }
      contributions[target++] = (float) base;
    }
  }
}
