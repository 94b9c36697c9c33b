package dev.recobro.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The trees of a booster of plain splits, as XGBoost writes them.
 *
 * @param start the margin before the first tree
 */
record PlainTrees(float start, List<Tree> trees) {

  /** In the place of a leaf's feature. */
  static final int LEAF = -1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One tree, by number of node; the root is 0.
   *
   * @param feature place in a row, or {@link #LEAF}
   * @param value below which a row goes left; of a leaf, what it adds to the margin
   * @param missingLeft where a row without the value goes
   * @param cover sum of the Hessians of the training rows that came by
   */
  record Tree(
      int[] feature,
      float[] value,
      int[] left,
      int[] right,
      boolean[] missingLeft,
      double[] cover) {

    /** Room for a tree. */
    static Tree blank(int nodes) {
      return new Tree(
          new int[nodes],
          new float[nodes],
          new int[nodes],
          new int[nodes],
          new boolean[nodes],
          new double[nodes]);
    }

    private static Tree of(JsonNode tree, int[] featureOf) {
      int nodes = tree.path("left_children").size();
      Tree read = blank(nodes);
      for (int node = 0; node < nodes; node++) {
        int left = tree.path("left_children").get(node).intValue();
        int split = tree.path("split_indices").get(node).intValue();
        read.feature[node] = left < 0 ? LEAF : featureOf[split];
        // In a leaf, XGBoost keeps the leaf's weight in the place of the split's value.
        read.value[node] = tree.path("split_conditions").get(node).floatValue();
        read.left[node] = left;
        read.right[node] = tree.path("right_children").get(node).intValue();
        read.missingLeft[node] = tree.path("default_left").get(node).intValue() == 1;
        read.cover[node] = tree.path("sum_hessian").get(node).doubleValue();
      }
      return read;
    }

    int nodes() {
      return feature.length;
    }

    boolean isLeaf(int node) {
      return feature[node] == LEAF;
    }
  }

  /**
   * Reads a booster.
   *
   * @param featureOf place in a row of each of the model's columns
   */
  static PlainTrees of(byte[] boosterBytes, int[] featureOf) {
    try {
      Booster booster = XGBoost.loadModel(boosterBytes);
      try {
        return of(JSON.readTree(booster.toByteArray("json")).path("learner"), featureOf);
      } finally {
        booster.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost does not give its trees: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlainTrees of(JsonNode learner, int[] featureOf) {
    List<Tree> trees = new ArrayList<>();
    for (JsonNode tree : learner.path("gradient_booster").path("model").path("trees")) {
      trees.add(Tree.of(tree, featureOf));
    }
    return new PlainTrees(start(learner), List.copyOf(trees));
  }

  private static float start(JsonNode learner) {
    String text = learner.path("learner_model_param").path("base_score").asText();
    // Newer XGBoosts write one score an output, in brackets.
    float score = Float.parseFloat(text.replace("[", "").replace("]", ""));
    String objective = learner.path("objective").path("name").asText();
    return switch (objective) {
      case "reg:squarederror" -> score;
      // In XGBoost's own steps, for its own last digit.
      case "binary:logistic" -> (float) -Math.log(1 / score - 1);
      case "reg:tweedie", "reg:gamma" -> (float) Math.log(score);
      default -> throw new IllegalArgumentException("trees of another objective: " + objective);
    };
  }
}
