package dev.recobro.simulator;

import dev.recobro.domain.Arm;
import java.util.Arrays;

/** What a policy decided for a day, as parallel arrays that are filled anew each day. */
public final class Decisions {

  private final int[] account;
  private final byte[] action;
  private final double[] probability;
  private final Arm[] arm;
  private final int[] decidedOn;
  private int day;
  private int count;

  Decisions(int accounts) {
    account = new int[accounts];
    action = new byte[accounts];
    probability = new double[accounts];
    arm = new Arm[accounts];
    decidedOn = new int[accounts];
    Arrays.fill(decidedOn, Integer.MIN_VALUE);
  }

  void begin(int newDay) {
    day = newDay;
    count = 0;
  }

  /**
   * Decides for one account.
   *
   * @param i index in the view
   * @param chosen index in {@link Action#STANDARD}, or {@link Action#NONE}
   * @param withProbability with which {@code chosen} had been drawn; above 0, at most 1
   * @throws IllegalArgumentException for a second decision on the account, an unknown action or a
   *     probability out of range
   */
  public void decide(int i, int chosen, double withProbability, Arm of) {
    if (decidedOn[i] == day) {
      throw new IllegalArgumentException("second decision of the day for account " + i);
    }
    if (chosen < Action.NONE || chosen >= Action.STANDARD.size()) {
      throw new IllegalArgumentException("unknown action: " + chosen);
    }
    if (!(withProbability > 0 && withProbability <= 1)) {
      throw new IllegalArgumentException("not a probability of a draw: " + withProbability);
    }
    decidedOn[i] = day;
    account[count] = i;
    action[count] = (byte) chosen;
    probability[count] = withProbability;
    arm[count] = of;
    count++;
  }

  /** How many accounts were decided on. */
  public int count() {
    return count;
  }

  /** Index in the view of the {@code n}th decision. */
  public int account(int n) {
    return account[n];
  }

  /** Index of its standard action, {@link Action#NONE} when the account is left alone. */
  public int action(int n) {
    return action[n];
  }

  double probability(int n) {
    return probability[n];
  }

  Arm arm(int n) {
    return arm[n];
  }
}
