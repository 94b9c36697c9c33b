package dev.recobro.backtest;

import dev.recobro.models.Matrix;
import java.util.Arrays;

/** Rankings by what was learnt. */
final class ModelScores {

  private ModelScores() {}

  /** Who is likeliest to pay first. */
  static RankingPolicy.Score propensity(TrainedModels models) {
    AccountFeatures features = new AccountFeatures();
    return morning -> {
      float[] pays = models.pays().predict(features.of(morning, morning.eligible()));
      double[] score = new double[pays.length];
      Arrays.setAll(score, n -> pays[n]);
      return score;
    };
  }

  /** Whose expected payment is largest first, in US dollars. */
  static RankingPolicy.Score expectedRecovery(TrainedModels models) {
    AccountFeatures features = new AccountFeatures();
    return morning -> {
      Matrix matrix = features.of(morning, morning.eligible());
      double[] atStake =
          Arrays.stream(morning.eligible()).mapToDouble(morning::atStakeUsd).toArray();
      return models.amount().predict(matrix, models.pays().predict(matrix), atStake);
    };
  }
}
