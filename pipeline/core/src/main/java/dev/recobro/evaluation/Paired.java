package dev.recobro.evaluation;

import dev.recobro.evaluation.Comparison.Difference;
import dev.recobro.evaluation.Comparison.OutcomeComparison;
import dev.recobro.models.Evaluation;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.PairedBootstrap;
import java.util.stream.IntStream;

/** Differences of two models on the same rows, where most of the noise is shared. */
public final class Paired {
  private static final int RESAMPLES = 400;
  private static final double LEAST_CHANCE = 1e-6;

  private Paired() {}

  /** AUC by DeLong, log loss by the spread of the rows' differences. */
  public static OutcomeComparison outcome(
      String outcome, float[] model, float[] challenger, float[] label) {
    Evaluation first = Evaluation.of(model, label);
    Evaluation second = Evaluation.of(challenger, label);
    Auc auc = Auc.difference(challenger, model, label);
    Moments loss = new Moments();
    for (int row = 0; row < label.length; row++) {
      loss.add(logLoss(challenger[row], label[row]) - logLoss(model[row], label[row]));
    }
    return new OutcomeComparison(
        outcome,
        label.length,
        new Difference(first.auc(), second.auc(), auc.value(), auc.interval()),
        new Difference(
            first.logLoss(),
            second.logLoss(),
            loss.mean(),
            Interval.around(loss.mean(), Math.sqrt(loss.varianceOfMean()))));
  }

  private static double logLoss(float propensity, float label) {
    double chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, propensity));
    return -Math.log(label == 1f ? chance : 1 - chance);
  }

  /**
   * Share of the money from the top fifth, by each one's expected recovery; the band by drawing the
   * accounts anew with replacement.
   */
  public static Difference captured(
      double[] model, double[] challenger, double[] collected, long seed) {
    int rows = collected.length;
    int[] each = IntStream.range(0, rows).toArray();
    dev.recobro.models.Difference drawn =
        new PairedBootstrap(Math.max(1, rows), RESAMPLES, seed)
            .captured(each, challenger, model, collected, new int[rows], MoneyFigures.TOP);
    double first = top(model, collected);
    double second = top(challenger, collected);
    return new Difference(first, second, second - first, new Interval(drawn.low(), drawn.high()));
  }

  private static double top(double[] score, double[] collected) {
    return MoneyCaptured.of(score, collected, new int[score.length], MoneyFigures.TOP)
        .top()
        .get(0)
        .captured();
  }
}
