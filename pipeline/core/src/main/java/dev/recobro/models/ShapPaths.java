package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The splits of a tree, a node after its parent, and the ways to its leaves. */
final class ShapPaths {

  /**
   * A node with two ways on.
   *
   * @param node its number in the tree
   * @param bit of its feature among those on the way to it, by first split
   */
  record Split(int node, int bit) {}

  /**
   * A leaf.
   *
   * @param feature of the splits on the way to it, each once, by first split
   * @param often how often the training rows passed all splits by each feature, 0 to 1
   */
  record Leaf(int node, int[] feature, double[] often) {

    private double expected(PlainTrees.Tree tree) {
      return tree.value()[node] * Arrays.stream(often).reduce(1, (all, one) -> all * one);
    }
  }

  private final PlainTrees.Tree tree;
  private final List<Split> splits = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  private ShapPaths(PlainTrees.Tree tree) {
    this.tree = tree;
  }

  /** The ways from the root to every leaf. */
  static ShapPaths of(PlainTrees.Tree tree) {
    ShapPaths paths = new ShapPaths(tree);
    paths.follow(0, new int[0], new double[0]);
    return paths;
  }

  private void follow(int node, int[] feature, double[] often) {
    if (tree.isLeaf(node)) {
      leaves.add(new Leaf(node, feature, often));
      return;
    }
    int bit = 0;
    while (bit < feature.length && feature[bit] != tree.feature()[node]) {
      bit++;
    }
    splits.add(new Split(node, bit));
    boolean first = bit == feature.length;
    int[] features = first ? Arrays.copyOf(feature, bit + 1) : feature;
    features[bit] = tree.feature()[node];
    for (int child : new int[] {tree.left()[node], tree.right()[node]}) {
      double[] passed = Arrays.copyOf(often, features.length);
      passed[bit] = (first ? 1 : often[bit]) * tree.cover()[child] / tree.cover()[node];
      follow(child, features, passed);
    }
  }

  PlainTrees.Tree tree() {
    return tree;
  }

  List<Split> splits() {
    return splits;
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** What the tree adds to the margin on average. */
  double expected() {
    return leaves.stream().mapToDouble(leaf -> leaf.expected(tree)).sum();
  }

  /** Places that the tables of all leaves take. */
  long tableSize() {
    return leaves.stream().mapToLong(leaf -> LeafShares.size(leaf.feature().length)).sum();
  }
}
