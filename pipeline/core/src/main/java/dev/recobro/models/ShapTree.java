package dev.recobro.models;

import java.util.List;

/**
 * One tree for {@link TreeShap}: its splits, a node after its parent, then its leaves with their
 * tables.
 */
final class ShapTree {

  private final int[] feature;
  private final float[] value;
  private final boolean[] missingLeft;

  /** All bits but that of the split's feature: what is still passed on the other way. */
  private final int[] others;

  private final int[] left;
  private final int[] right;

  /** By leaf, where its features begin; one more for where the last one's end. */
  private final int[] pathStart;

  private final int[] pathFeature;
  private final int[] tableStart;
  private final float[] table;

  private ShapTree(ShapPaths paths) {
    List<ShapPaths.Split> splits = paths.splits();
    List<ShapPaths.Leaf> leaves = paths.leaves();
    int[] place = new int[paths.tree().nodes()];
    for (int split = 0; split < splits.size(); split++) {
      place[splits.get(split).node()] = split;
    }
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      place[leaves.get(leaf).node()] = splits.size() + leaf;
    }
    feature = new int[splits.size()];
    value = new float[splits.size()];
    missingLeft = new boolean[splits.size()];
    others = new int[splits.size()];
    left = new int[splits.size()];
    right = new int[splits.size()];
    for (int split = 0; split < splits.size(); split++) {
      split(split, splits.get(split), paths.tree(), place);
    }
    pathStart = new int[leaves.size() + 1];
    tableStart = new int[leaves.size() + 1];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      int features = leaves.get(leaf).feature().length;
      pathStart[leaf + 1] = pathStart[leaf] + features;
      tableStart[leaf + 1] = tableStart[leaf] + Math.toIntExact(LeafShares.size(features));
    }
    pathFeature = new int[pathStart[leaves.size()]];
    table = new float[tableStart[leaves.size()]];
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      leaf(leaf, leaves.get(leaf), paths.tree());
    }
  }

  private void split(int at, ShapPaths.Split split, BoosterTrees.Tree tree, int[] place) {
    feature[at] = tree.feature()[split.node()];
    value[at] = tree.value()[split.node()];
    missingLeft[at] = tree.missingLeft()[split.node()];
    others[at] = ~(1 << split.bit());
    left[at] = place[tree.left()[split.node()]];
    right[at] = place[tree.right()[split.node()]];
  }

  private void leaf(int at, ShapPaths.Leaf leaf, BoosterTrees.Tree tree) {
    System.arraycopy(leaf.feature(), 0, pathFeature, pathStart[at], leaf.feature().length);
    LeafShares.fill(tree.value()[leaf.node()], leaf.often(), table, tableStart[at]);
  }

  /** Fills the tables. */
  static ShapTree of(ShapPaths paths) {
    return new ShapTree(paths);
  }

  int nodes() {
    return feature.length + tableStart.length - 1;
  }

  /**
   * Adds what the tree adds to each feature of one row.
   *
   * @param row where the row's values begin, NaN for missing
   * @param passed room for {@link #nodes} numbers
   * @param target where the row's sums begin
   */
  void add(float[] values, int row, int[] passed, double[] sums, int target) {
    passed[0] = -1;
    for (int split = 0; split < feature.length; split++) {
      float own = values[row + feature[split]];
      boolean goesLeft = Float.isNaN(own) ? missingLeft[split] : own < value[split];
      int all = passed[split];
      int rest = all & others[split];
      passed[left[split]] = goesLeft ? all : rest;
      passed[right[split]] = goesLeft ? rest : all;
    }
    for (int leaf = 0; leaf < pathStart.length - 1; leaf++) {
      int start = pathStart[leaf];
      int features = pathStart[leaf + 1] - start;
      int set = passed[feature.length + leaf] & (1 << features) - 1;
      int shares = tableStart[leaf] + set * features;
      for (int i = 0; i < features; i++) {
        sums[target + pathFeature[start + i]] += table[shares + i];
      }
    }
  }
}
