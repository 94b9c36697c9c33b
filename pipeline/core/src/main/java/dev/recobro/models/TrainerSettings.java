package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/**
 * How trees are boosted; the words are XGBoost's.
 *
 * @param trees boosting rounds
 * @param depth of a tree at most
 * @param learningRate share of a tree's step that is taken, (0, 1]
 * @param subsample share of rows that a tree sees, (0, 1]
 * @param columnsSample share of features that a tree sees, (0, 1]
 * @param minChildWeight least sum of hessians in a leaf
 * @param lambda L2 penalty on leaf weights
 * @param seed of every random choice
 * @param threads for training; with one thread the same seed gives the same model
 */
public record TrainerSettings(
    int trees,
    int depth,
    @JsonProperty("learning_rate") double learningRate,
    double subsample,
    @JsonProperty("columns_sample") double columnsSample,
    @JsonProperty("min_child_weight") double minChildWeight,
    double lambda,
    long seed,
    int threads)
    implements Serializable {

  /** Refuses settings that XGBoost would take and misread. */
  public TrainerSettings {
    require(trees >= 1, "trees", trees);
    require(depth >= 1 && depth <= 16, "depth", depth);
    require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate);
    require(subsample > 0 && subsample <= 1, "subsample", subsample);
    require(columnsSample > 0 && columnsSample <= 1, "columnsSample", columnsSample);
    require(minChildWeight >= 0, "minChildWeight", minChildWeight);
    require(lambda >= 0, "lambda", lambda);
    require(threads >= 1, "threads", threads);
  }

  /**
   * Shallow trees and small steps: depth 5 ranked card holders no better and costs three times as
   * much to explain.
   */
  public static TrainerSettings usual(long seed) {
    return new TrainerSettings(200, 4, 0.08, 0.8, 0.5, 10, 5, seed, 1);
  }

  TrainerSettings withTrees(int rounds) {
    return new TrainerSettings(
        rounds,
        depth,
        learningRate,
        subsample,
        columnsSample,
        minChildWeight,
        lambda,
        seed,
        threads);
  }

  private static void require(boolean good, String name, Number value) {
    if (!good) {
      throw new IllegalArgumentException(name + " is out of range: " + value);
    }
  }
}
