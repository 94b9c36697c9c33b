package dev.recobro.evaluation;

import dev.recobro.models.MoneyCaptured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Money that came in within the horizon from accounts with something overdue, in the base currency.
 *
 * @param shares of the accounts, 0 to 1, at which the curves are taken
 * @param gains for each ranking, in order, what its top captured
 * @param deciles of expected recovery
 */
public record MoneyFigures(
    long accounts,
    double expected,
    double collected,
    List<Double> shares,
    List<Gains> gains,
    List<Deciles.MoneyDecile> deciles) {
  /** What a day's work usually reaches. */
  public static final double TOP = 0.20;

  private static final int STEPS = 50;

  /**
   * What came in from the top of one ranking.
   *
   * @param captured share of all money, at each of the shares of accounts
   * @param top likewise, at {@link #TOP}
   */
  public record Gains(String ranking, double top, List<Double> captured) {
    /** Copies the list. */
    public Gains {
      captured = List.copyOf(captured);
    }
  }

  /** Copies the lists. */
  public MoneyFigures {
    shares = List.copyOf(shares);
    gains = List.copyOf(gains);
    deciles = List.copyOf(deciles);
  }

  /**
   * @param expected recovery of each account
   * @param collected from it within the horizon, not negative
   * @param rivals scores of other rankings by name, in order
   */
  public static MoneyFigures of(
      double[] expected, double[] collected, Map<String, double[]> rivals) {
    Map<String, double[]> rankings = new LinkedHashMap<>();
    rankings.put("model", expected);
    rankings.putAll(rivals);
    // All equal: each share of accounts captures as large a share of the money, as drawing does.
    rankings.put("random", new double[expected.length]);
    rankings.put("oracle", collected);
    List<Gains> gains = new ArrayList<>();
    rankings.forEach((name, score) -> gains.add(gains(name, score, collected)));
    return new MoneyFigures(
        expected.length,
        DoubleStream.of(expected).sum(),
        DoubleStream.of(collected).sum(),
        IntStream.rangeClosed(0, STEPS).mapToObj(step -> (double) step / STEPS).toList(),
        gains,
        Deciles.ofMoney(expected, collected));
  }

  private static Gains gains(String name, double[] score, double[] collected) {
    double[] shares =
        IntStream.rangeClosed(1, STEPS).mapToDouble(step -> (double) step / STEPS).toArray();
    MoneyCaptured captured = MoneyCaptured.of(score, collected, new int[score.length], shares);
    List<Double> curve = new ArrayList<>(List.of(0.0));
    captured.top().forEach(top -> curve.add(top.captured()));
    return new Gains(name, curve.get((int) Math.round(TOP * STEPS)), curve);
  }

  /** The gains of one ranking. */
  public Gains gains(String ranking) {
    return gains.stream()
        .filter(one -> one.ranking().equals(ranking))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no ranking is called " + ranking));
  }
}
