package dev.recobro.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosted trees as arrays, walked in Java: for rows that are asked many times over with a few of
 * their values changed, where XGBoost's matrix of a row costs more than its trees.
 */
final class FlatTrees {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAF = -1;

  private final float start;
  private final int[] roots;
  private final int[] feature;
  private final float[] value;
  private final int[] left;
  private final int[] right;
  private final boolean[] missingLeft;

  private FlatTrees(float start, JsonNode trees, int[] featureOf) {
    this.start = start;
    int nodes = 0;
    roots = new int[trees.size()];
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = nodes;
      nodes += trees.get(tree).path("left_children").size();
    }
    feature = new int[nodes];
    value = new float[nodes];
    left = new int[nodes];
    right = new int[nodes];
    missingLeft = new boolean[nodes];
    for (int tree = 0; tree < roots.length; tree++) {
      fill(trees.get(tree), roots[tree], featureOf);
    }
  }

  private void fill(JsonNode tree, int root, int[] featureOf) {
    for (int node = 0; node < tree.path("left_children").size(); node++) {
      int child = tree.path("left_children").get(node).intValue();
      int at = root + node;
      // In a leaf, XGBoost keeps the leaf's weight in the place of the split's value.
      value[at] = tree.path("split_conditions").get(node).floatValue();
      feature[at] = child < 0 ? LEAF : featureOf[tree.path("split_indices").get(node).intValue()];
      left[at] = root + child;
      right[at] = root + tree.path("right_children").get(node).intValue();
      missingLeft[at] = tree.path("default_left").get(node).intValue() == 1;
    }
  }

  /**
   * Reads a booster of plain splits.
   *
   * @param featureOf place in a row of each of the model's columns
   */
  static FlatTrees of(byte[] boosterBytes, int[] featureOf) {
    try {
      Booster booster = XGBoost.loadModel(boosterBytes);
      try {
        JsonNode learner = JSON.readTree(booster.toByteArray("json")).path("learner");
        String start = learner.path("learner_model_param").path("base_score").asText();
        return new FlatTrees(
            // Newer XGBoosts write one score an output, in brackets.
            Float.parseFloat(start.replace("[", "").replace("]", "")),
            learner.path("gradient_booster").path("model").path("trees"),
            featureOf);
      } finally {
        booster.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost does not give its trees: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      int node = roots[tree];
      while (feature[node] != LEAF) {
        float own = values[offset + feature[node]];
        boolean goesLeft = Float.isNaN(own) ? missingLeft[node] : own < value[node];
        node = goesLeft ? left[node] : right[node];
      }
      sum += value[node];
    }
    return sum;
  }
}
