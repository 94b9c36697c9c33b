package dev.recobro.backtest;

import dev.recobro.domain.Arm;
import dev.recobro.models.Matrix;
import dev.recobro.simulator.Action;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Decisions of the logging policy with the features that stood when they were made. All contacts
 * are kept, and of the accounts that were left alone one in so many, drawn by chance.
 */
final class DecisionLog implements LoggingPolicy.Log {

  private static final int FIRST_ROWS = 4096;

  private static final long BOOK = 1_000_000_000L;

  private final int fromDay;
  private final int untilDay;
  private final double keepsAlone;
  private final SplittableRandom draw;
  private final AccountFeatures features = new AccountFeatures();
  private final int columns = AccountFeatures.CATALOGUE.size();
  private float[] values = new float[FIRST_ROWS * columns];
  private final Growing account = new Growing();
  private final Growing day = new Growing();
  private final Growing action = new Growing();
  private double[] probability = new double[FIRST_ROWS];
  private double[] atStake = new double[FIRST_ROWS];
  private double[] paid = new double[FIRST_ROWS];
  private final Growing debtor = new Growing();
  private int books;

  /**
   * Keeps decisions of the days from {@code fromDay} until before {@code untilDay}.
   *
   * @param keepsAlone share of the accounts left alone that is kept
   */
  DecisionLog(int fromDay, int untilDay, double keepsAlone, long seed) {
    this.fromDay = fromDay;
    this.untilDay = untilDay;
    this.keepsAlone = keepsAlone;
    draw = new SplittableRandom(seed);
  }

  @Override
  public boolean wants(int onDay) {
    return onDay >= fromDay && onDay < untilDay;
  }

  @Override
  public void decided(Morning morning, int i, int chosen, double chance, Arm arm) {
    if (chosen == Action.NONE && draw.nextDouble() >= keepsAlone) {
      return;
    }
    int row = rows();
    if (row == probability.length) {
      values = Arrays.copyOf(values, 2 * row * columns);
      probability = Arrays.copyOf(probability, 2 * row);
      atStake = Arrays.copyOf(atStake, 2 * row);
      paid = Arrays.copyOf(paid, 2 * row);
    }
    Matrix one = features.of(morning, new int[] {i});
    System.arraycopy(one.values(), 0, values, row * columns, columns);
    probability[row] = chance;
    atStake[row] = morning.atStakeUsd(i);
    account.add(i);
    day.add(morning.day());
    action.add(chosen);
  }

  /** A book's life is over: what came of its decisions within the horizon is known. */
  void settle(Life life, int horizonDays) {
    for (int row = debtor.count(); row < rows(); row++) {
      int i = (int) account.at(row);
      int from = (int) day.at(row);
      long minor = life.book().paidMinor(i, from, from + horizonDays);
      paid[row] = minor * life.view().market(i).usdPerMinor();
      debtor.add(books * BOOK + life.view().debtor(i));
    }
    books++;
  }

  int rows() {
    return account.count();
  }

  Matrix features() {
    return new Matrix(rows(), columns, Arrays.copyOf(values, rows() * columns));
  }

  /** A number for each debtor, another in each book. */
  long[] debtor() {
    return debtor.longs();
  }

  int[] day() {
    return day.ints();
  }

  /** Standard actions, {@link Action#NONE} where the account was left alone. */
  int[] action() {
    return action.ints();
  }

  double[] probability() {
    return Arrays.copyOf(probability, rows());
  }

  /** In US dollars; more than 0. */
  double[] atStake() {
    return Arrays.copyOf(atStake, rows());
  }

  /** Paid within the horizon, in US dollars. */
  double[] paid() {
    return Arrays.copyOf(paid, rows());
  }
}
