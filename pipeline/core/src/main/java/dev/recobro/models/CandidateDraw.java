package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The candidates of a search: the configured settings, then others by a seeded draw. */
final class CandidateDraw {
  private CandidateDraw() {}

  /** {@code count} different settings, all with {@code maxTrees} rounds at most. */
  static List<TrainerSettings> of(TrainerSettings configured, int count, int maxTrees) {
    Random random = new Random(configured.seed());
    List<TrainerSettings> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      candidates.add(i == 0 ? configured.withTrees(maxTrees) : drawn(configured, maxTrees, random));
    }
    return candidates;
  }

  private static TrainerSettings drawn(TrainerSettings configured, int maxTrees, Random random) {
    int depth = 2 + random.nextInt(5);
    double learningRate = between(random, 0.03, 0.15);
    double subsample = Math.round(100 * (0.5 + 0.5 * random.nextDouble())) / 100.0;
    double columnsSample = Math.round(100 * (0.3 + 0.7 * random.nextDouble())) / 100.0;
    double minChildWeight = between(random, 1, 60);
    double lambda = between(random, 0.5, 30);
    return new TrainerSettings(
        maxTrees,
        depth,
        learningRate,
        subsample,
        columnsSample,
        minChildWeight,
        lambda,
        configured.seed(),
        configured.threads());
  }

  /** Even over the logarithm, to three digits so that a person can read and write it. */
  private static double between(Random random, double low, double high) {
    double value = low * Math.pow(high / low, random.nextDouble());
    return Math.round(1000 * value) / 1000.0;
  }
}
