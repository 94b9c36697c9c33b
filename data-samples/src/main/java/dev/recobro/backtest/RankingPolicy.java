package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.domain.Arm;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Decisions;
import java.util.Arrays;

/** Works a list from the top, as a collections floor does: see {@link FloorOrder}. */
final class RankingPolicy implements Policy {

  /** What accounts are ranked by. */
  interface Score {
    /** One a place in {@link Morning#eligible}; higher comes first. */
    double[] of(Morning morning);
  }

  private final Score score;

  RankingPolicy(Score score) {
    this.score = score;
  }

  @Override
  public void decide(Morning morning, Decisions out) {
    int[] action = actions(morning, morning.capacities());
    for (int n = 0; n < action.length; n++) {
      if (action[n] != Action.NONE) {
        out.decide(morning.eligible()[n], action[n], 1, Arm.CHAMPION);
      }
    }
  }

  /** What it would do within these capacities, by place in {@link Morning#eligible}. */
  int[] actions(Morning morning, CapacityTable capacities) {
    int[] eligible = morning.eligible();
    int[] action = new int[eligible.length];
    Arrays.fill(action, Action.NONE);
    CapacityLeft left = new CapacityLeft(capacities);
    boolean[] taken = new boolean[morning.view().count()];
    for (int place : ranked(score.of(morning))) {
      int debtor = morning.view().debtor(eligible[place]);
      if (left.spent()) {
        break;
      }
      if (!taken[debtor]) {
        action[place] = FloorOrder.next(morning, eligible[place], left);
        if (action[place] != Action.NONE) {
          left.take(action[place]);
          taken[debtor] = true;
        }
      }
    }
    return action;
  }

  /** Places by score, highest first; ties end on the account. */
  private static int[] ranked(double[] score) {
    Integer[] places = new Integer[score.length];
    Arrays.setAll(places, n -> n);
    Arrays.sort(
        places,
        (a, b) -> {
          int order = Double.compare(score[b], score[a]);
          return order != 0 ? order : Integer.compare(a, b);
        });
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }
}
