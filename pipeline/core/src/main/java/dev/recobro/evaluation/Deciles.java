package dev.recobro.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Tables over tenths of the rows, the best-scored tenth first. */
public final class Deciles {
  private static final int TENTHS = 10;

  private Deciles() {}

  /**
   * A tenth of the rows by propensity.
   *
   * @param predicted mean propensity
   * @param observed share whose outcome came
   * @param band of the observed share
   */
  public record PropensityDecile(
      int decile, long rows, double predicted, double observed, Interval band) {}

  /**
   * A tenth of the accounts by expected recovery; money in the base currency.
   *
   * @param expected sum of what was expected
   * @param collected sum of what came within the horizon
   */
  public record MoneyDecile(int decile, long accounts, double expected, double collected) {}

  static List<PropensityDecile> ofPropensity(float[] propensity, float[] label) {
    double[] wide = new double[propensity.length];
    for (int row = 0; row < wide.length; row++) {
      wide[row] = propensity[row];
    }
    List<PropensityDecile> deciles = new ArrayList<>();
    int tenth = 1;
    for (int[] rows : tenths(wide)) {
      double predicted = IntStream.of(rows).mapToDouble(row -> propensity[row]).sum();
      double hits = IntStream.of(rows).mapToDouble(row -> label[row]).sum();
      deciles.add(
          new PropensityDecile(
              tenth++,
              rows.length,
              predicted / rows.length,
              hits / rows.length,
              Interval.ofShare((long) hits, rows.length)));
    }
    return deciles;
  }

  static List<MoneyDecile> ofMoney(double[] expected, double[] collected) {
    List<MoneyDecile> deciles = new ArrayList<>();
    int tenth = 1;
    for (int[] rows : tenths(expected)) {
      deciles.add(
          new MoneyDecile(
              tenth++,
              rows.length,
              IntStream.of(rows).mapToDouble(row -> expected[row]).sum(),
              IntStream.of(rows).mapToDouble(row -> collected[row]).sum()));
    }
    return deciles;
  }

  /** Rows of each tenth that has any; equal scores stand in the order of rows. */
  private static List<int[]> tenths(double[] score) {
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -score[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> tenths = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      int from = (int) ((long) order.length * tenth / TENTHS);
      int to = (int) ((long) order.length * (tenth + 1) / TENTHS);
      if (to > from) {
        tenths.add(IntStream.range(from, to).map(place -> order[place]).toArray());
      }
    }
    return tenths;
  }
}
