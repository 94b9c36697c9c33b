package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicted against collected money, by tenths of the rows, the highest predicted first.
 *
 * @param rows over all snapshot days
 * @param predicted money in all; NaN for a ranking that predicts no money
 * @param paid money in all
 * @param error distance of predicted and paid money over the tenths, as a share of all paid money;
 *     NaN for a ranking
 */
public record MoneyDeciles(
    long rows, double predicted, double paid, double error, List<Decile> deciles) {
  private static final int TENTHS = 10;

  /** One tenth of the rows; {@code predicted} is NaN for a ranking. */
  public record Decile(double rows, double predicted, double paid) {}

  /** Copies the list. */
  public MoneyDeciles {
    deciles = List.copyOf(deciles);
  }

  /** Of predictions of money; rows of equal prediction share their place evenly. */
  public static MoneyDeciles of(double[] predicted, double[] paid) {
    return of(predicted, predicted, paid);
  }

  /** Of a ranking, best first, that predicts no money. */
  public static MoneyDeciles ranked(double[] score, double[] paid) {
    double[] none = new double[score.length];
    Arrays.fill(none, Double.NaN);
    return of(score, none, paid);
  }

  private static MoneyDeciles of(double[] score, double[] predicted, double[] paid) {
    if (score.length != paid.length) {
      throw new IllegalArgumentException(score.length + " scores, " + paid.length + " payments");
    }
    TopShares predictedTo = TopShares.of(score, predicted);
    TopShares paidTo = TopShares.of(score, paid);
    List<Decile> deciles = new ArrayList<>();
    double apart = 0;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      double from = (tenth - 1) * (double) score.length / TENTHS;
      double to = tenth * (double) score.length / TENTHS;
      Decile decile =
          new Decile(
              to - from,
              predictedTo.sumOfTop(to) - predictedTo.sumOfTop(from),
              paidTo.sumOfTop(to) - paidTo.sumOfTop(from));
      apart += Math.abs(decile.predicted() - decile.paid());
      deciles.add(decile);
    }
    double paidSum = Arrays.stream(paid).sum();
    return new MoneyDeciles(
        score.length, Arrays.stream(predicted).sum(), paidSum, apart / paidSum, deciles);
  }

  /** Money paid over money predicted. */
  public double ratio() {
    return paid / predicted;
  }
}
