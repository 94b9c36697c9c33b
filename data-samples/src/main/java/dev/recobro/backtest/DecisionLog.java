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
    }
    Matrix one = features.of(morning, new int[] {i});
    System.arraycopy(one.values(), 0, values, row * columns, columns);
    probability[row] = chance;
    atStake[row] = morning.atStakeUsd(i);
    account.add(i);
    day.add(morning.day());
    action.add(chosen);
  }

  int rows() {
    return account.count();
  }

  Matrix features() {
    return new Matrix(rows(), columns, Arrays.copyOf(values, rows() * columns));
  }

  int[] account() {
    return account.ints();
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
}
