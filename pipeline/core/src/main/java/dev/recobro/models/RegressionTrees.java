package dev.recobro.models;

import java.util.List;

/** Boosted trees of a number, by squared error: its mean, given the features. */
public final class RegressionTrees {

  private final BoostedTrees trees;
  private final FlatTrees flat;

  private RegressionTrees(BoostedTrees trees) {
    this.trees = trees;
    this.flat = trees.flat();
  }

  /**
   * Boosts as many rounds as the settings say. The same rows, settings and seed give the same
   * trees, with one thread.
   *
   * @param what the number is, in one word, for the provenance
   * @param rows with margins, what is added to them is learnt; without, the number itself
   */
  public static RegressionTrees boost(
      String what, List<String> featureNames, BoostRows rows, TrainerSettings settings) {
    return new RegressionTrees(BoostTrainer.boostNumber(what, featureNames, rows, settings));
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when it is no such model
   */
  public static RegressionTrees read(byte[] bytes, List<String> featureNames) {
    return new RegressionTrees(BoostedTrees.read(bytes, featureNames));
  }

  /** The number, one a row; where rows had margins in training, what is added to them. */
  public float[] predict(Matrix features) {
    return trees.margins(features);
  }

  /**
   * The numbers of some of the rows, by the first {@code rounds} trees alone.
   *
   * @param wanted the first {@code count} of these rows
   * @param out of those rows in their order, at least so many
   */
  public void predict(RowKeys rows, int[] wanted, int count, int rounds, float[] out) {
    flat.margins(rows, wanted, count, rounds, out);
  }

  /** The numbers of the first row by the first trees alone, for each of the ascending rounds. */
  public void predict(RowKeys row, int[] rounds, float[] out) {
    flat.margins(row, rounds, out);
  }

  /** The whole model in Tribuo's protobuf. */
  public byte[] bytes() {
    return trees.bytes();
  }

  /** The trees alone, which follow from rows, settings and seed. */
  public byte[] identity() {
    return trees.boosterBytes();
  }
}
