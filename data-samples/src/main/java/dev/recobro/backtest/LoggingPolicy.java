package dev.recobro.backtest;

import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.domain.Arm;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Decisions;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How the book was worked before: by days past due, but for a tenth of the accounts each day, for
 * which any allowed action, or none, is drawn. The champion decides first, as if nobody were
 * explored, so that each account's probability is known exactly; a part of the capacities is his,
 * the rest is the explorers'.
 */
final class LoggingPolicy implements Policy {

  /** Takes what was decided, with the probabilities. */
  interface Log {

    /** Whether anybody learns from the day's decisions. */
    boolean wants(int day);

    /**
     * @param action index of the standard action, or {@link Action#NONE}
     */
    void decided(Morning morning, int account, int action, double probability, Arm arm);
  }

  /** Share of the accounts that are explored each day. */
  static final double EXPLORED = 0.1;

  /** Share of the day's capacities that explorers are expected to use. */
  private static final double EXPLORERS_SHARE = 0.5;

  private static final int ACTIONS = Action.STANDARD.size();
  private static final double MOST_DRAWN = 0.7;
  private static final long DAY_STEP = 0x9E3779B97F4A7C15L;

  private final RankingPolicy champion = new RankingPolicy(PlainScores.daysPastDue());
  private final long seed;
  private final @Nullable Log log;

  /**
   * @param log null when nobody learns from it
   */
  LoggingPolicy(long seed, @Nullable Log log) {
    this.seed = seed;
    this.log = log;
  }

  @Override
  public void decide(Morning morning, Decisions out) {
    int[] eligible = morning.eligible();
    int[] championed = champion.actions(morning, scaled(morning.capacities(), 1 - EXPLORERS_SHARE));
    double[] often = drawn(morning.capacities(), eligible.length);
    SplittableRandom draw = new SplittableRandom(seed + morning.day() * DAY_STEP);
    CapacityLeft left = new CapacityLeft(morning.capacities());
    int lastDebtor = -1;
    for (int n = 0; n < eligible.length; n++) {
      int i = eligible[n];
      boolean explored = draw.nextDouble() < EXPLORED;
      double quantile = draw.nextDouble();
      int action = explored ? explored(morning, i, often, quantile) : championed[n];
      boolean possible =
          action == Action.NONE || (left.holds(action) && morning.view().debtor(i) != lastDebtor);
      if (possible) {
        Arm arm = explored ? Arm.EXPLORE : Arm.CHAMPION;
        out.decide(i, action, 1, arm);
        if (log != null && log.wants(morning.day())) {
          double own = championed[n] == action ? 1 - EXPLORED : 0;
          double drawn = EXPLORED * chance(morning, i, often, action);
          log.decided(morning, i, action, own + drawn, arm);
        }
        if (action != Action.NONE) {
          left.take(action);
          lastDebtor = morning.view().debtor(i);
        }
      }
    }
  }

  private static int explored(Morning morning, int i, double[] often, double quantile) {
    double left = quantile;
    for (int a = 0; a < ACTIONS; a++) {
      left -= morning.allows(i, a) ? often[a] : 0;
      if (left < 0) {
        return a;
      }
    }
    return Action.NONE;
  }

  /** Chance that an explored account gets the action. */
  private static double chance(Morning morning, int i, double[] often, int action) {
    if (action != Action.NONE) {
      return morning.allows(i, action) ? often[action] : 0;
    }
    double some = 0;
    for (int a = 0; a < ACTIONS; a++) {
      some += morning.allows(i, a) ? often[a] : 0;
    }
    return 1 - some;
  }

  /**
   * How often an explorer draws each action where all are allowed, so that they fill their part.
   */
  private static double[] drawn(CapacityTable table, int eligible) {
    double[] often = new double[ACTIONS];
    double explorers = Math.max(1, eligible * EXPLORED);
    double sum = 0;
    for (int a = 0; a < ACTIONS; a++) {
      double most = Double.POSITIVE_INFINITY;
      Map<String, Double> use = table.actions().get(a).use();
      for (Capacity capacity : table.capacities()) {
        double each = use.getOrDefault(capacity.id(), 0.0);
        if (each > 0) {
          int sharers = sharers(table, capacity.id());
          most = Math.min(most, EXPLORERS_SHARE * capacity.limit() / each / sharers / explorers);
        }
      }
      often[a] = most;
      sum += most;
    }
    double scale = Math.min(1, MOST_DRAWN / sum);
    for (int a = 0; a < ACTIONS; a++) {
      often[a] *= scale;
    }
    return often;
  }

  private static int sharers(CapacityTable table, String capacity) {
    return (int) table.actions().stream().filter(a -> a.use().containsKey(capacity)).count();
  }

  private static CapacityTable scaled(CapacityTable table, double share) {
    Map<String, Double> limits = new HashMap<>();
    table.capacities().forEach(c -> limits.put(c.id(), c.limit() * share));
    return table.withLimits(limits);
  }
}
