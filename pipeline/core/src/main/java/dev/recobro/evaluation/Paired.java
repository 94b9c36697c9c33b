package dev.recobro.evaluation;

import dev.recobro.evaluation.Comparison.Difference;
import dev.recobro.evaluation.Comparison.OutcomeComparison;
import dev.recobro.models.Evaluation;
import dev.recobro.models.MoneyCaptured;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
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
    double first = top(model, collected);
    double second = top(challenger, collected);
    int[] byModel = best(model);
    int[] byChallenger = best(challenger);
    Random random = new Random(seed);
    double[] differences = new double[RESAMPLES];
    for (int draw = 0; draw < RESAMPLES; draw++) {
      int[] times = new int[collected.length];
      random.ints(times.length, 0, times.length).forEach(row -> times[row]++);
      differences[draw] =
          drawnTop(byChallenger, times, collected) - drawnTop(byModel, times, collected);
    }
    Arrays.sort(differences);
    int cut = (int) (RESAMPLES * Interval.ERROR_RATE / 2);
    Interval band = new Interval(differences[cut], differences[RESAMPLES - 1 - cut]);
    return new Difference(first, second, second - first, band);
  }

  private static double top(double[] score, double[] collected) {
    return MoneyCaptured.of(score, collected, new int[score.length], MoneyFigures.TOP)
        .top()
        .get(0)
        .captured();
  }

  private static int[] best(double[] score) {
    return IntStream.range(0, score.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -score[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double drawnTop(int[] best, int[] times, double[] collected) {
    double all = 0;
    double top = 0;
    double left = best.length * MoneyFigures.TOP;
    for (int row : best) {
      double taken = Math.min(times[row], Math.max(0, left));
      top += taken * collected[row];
      all += times[row] * collected[row];
      left -= times[row];
    }
    return all > 0 ? top / all : 0;
  }
}
