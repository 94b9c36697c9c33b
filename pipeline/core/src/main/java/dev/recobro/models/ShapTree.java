package dev.recobro.models;

import java.util.List;

/**
 * One tree for {@link TreeShap}: its splits, a node after its parent, then its leaves with their
 * tables.
 */
final class ShapTree {

  /** Where a split finds the row's value among its {@link RowKeys}. */
  private final int[] slot;

  /** The largest key that goes left. */
  private final int[] bound;

  /** All bits but that of the split's feature: what is still passed on the other way. */
  private final int[] others;

  private final int[] leftOf;
  private final int[] rightOf;

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
    slot = new int[splits.size()];
    bound = new int[splits.size()];
    others = new int[splits.size()];
    leftOf = new int[splits.size()];
    rightOf = new int[splits.size()];
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

  private void split(int at, ShapPaths.Split split, PlainTrees.Tree tree, int[] place) {
    slot[at] = RowKeys.slot(tree.feature()[split.node()], tree.missingLeft()[split.node()]);
    bound[at] = RowKeys.of(tree.value()[split.node()]) - 1;
    others[at] = ~(1 << split.bit());
    leftOf[at] = place[tree.left()[split.node()]];
    rightOf[at] = place[tree.right()[split.node()]];
  }

  private void leaf(int at, ShapPaths.Leaf leaf, PlainTrees.Tree tree) {
    System.arraycopy(leaf.feature(), 0, pathFeature, pathStart[at], leaf.feature().length);
    LeafShares.fill(tree.value()[leaf.node()], leaf.often(), table, tableStart[at]);
  }

  /** Fills the tables. */
  static ShapTree of(ShapPaths paths) {
    return new ShapTree(paths);
  }

  int nodes() {
    return slot.length + tableStart.length - 1;
  }

  /**
   * Adds what the tree adds to each feature of one row.
   *
   * @param keys of rows
   * @param row where the row's keys begin
   * @param passed room for {@link #nodes} numbers
   * @param target where the row's sums begin
   */
  void add(int[] keys, int row, int[] passed, double[] sums, int target) {
    passed[0] = -1;
    for (int split = 0; split < slot.length; split++) {
      // All bits where the row goes right, none where it goes left.
      int right = (int) (((long) bound[split] - keys[row + slot[split]]) >> 63);
      int all = passed[split];
      passed[leftOf[split]] = all & (others[split] | ~right);
      passed[rightOf[split]] = all & (others[split] | right);
    }
    for (int leaf = 0; leaf < pathStart.length - 1; leaf++) {
      int start = pathStart[leaf];
      int features = pathStart[leaf + 1] - start;
      int set = passed[slot.length + leaf] & ((1 << features) - 1);
      int shares = tableStart[leaf] + set * features;
      for (int i = 0; i < features; i++) {
        sums[target + pathFeature[start + i]] += table[shares + i];
      }
    }
  }
}
