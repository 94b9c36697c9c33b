package dev.recobro.decisions.strategies;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which of the catalogue's actions a strategy has.
 *
 * @param place of the strategy, the champion's is 0
 * @param has of each action of the catalogue, whether it is the strategy's own; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // asked for every account and action
public record OwnActions(int place, boolean[] has) implements Serializable {

  /** A champion without challengers: every action is his. */
  public static OwnActions all(int actions) {
    boolean[] has = new boolean[actions];
    Arrays.fill(has, true);
    return new OwnActions(0, has);
  }

  /** Whether the strategy has the action at that number in the catalogue. */
  public boolean may(int action) {
    return has[action];
  }
}
