package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.models.Evaluation;
import dev.recobro.models.MoneyCaptured;

/**
 * How a contender did on one trial.
 *
 * @param captured share of the money that the top fifth of each day's ranking paid
 */
record Result(double auc, double logLoss, double ece, double captured, double cpuSeconds) {

  private static final double TOP = 0.20;

  /** Ranks by chance × what is at stake. */
  static Result of(Trial trial, float[] chance, double cpuSeconds) {
    double[] expected = new double[chance.length];
    for (int row = 0; row < expected.length; row++) {
      expected[row] = chance[row] * trial.atStake()[row];
    }
    return of(trial, chance, expected, cpuSeconds);
  }

  /** Ranks by the contender's own expected amounts. */
  static Result of(Trial trial, float[] chance, double[] expected, double cpuSeconds) {
    Evaluation evaluation = Evaluation.of(chance, trial.test().label());
    return new Result(
        evaluation.auc(),
        evaluation.logLoss(),
        evaluation.ece(),
        captured(trial, expected),
        cpuSeconds);
  }

  static double captured(Trial trial, double[] score) {
    return MoneyCaptured.of(score, trial.paid(), trial.test().day(), TOP).top().get(0).captured();
  }
}
