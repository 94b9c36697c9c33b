package dev.recobro.backtest;

import java.util.List;

/**
 * What to try.
 *
 * @param accounts of each book
 * @param days that each policy lives
 * @param warmUpDays that the book lives before, under the logging policy
 * @param seeds how many books
 * @param firstSeed of the first book; the others follow
 */
public record BacktestSettings(
    BacktestScenario scenario,
    List<PolicyKind> policies,
    int accounts,
    int days,
    int warmUpDays,
    int seeds,
    long firstSeed) {

  /** Days before the window in a usual backtest. */
  public static final int USUAL_WARM_UP = 240;

  /** Refuses sizes out of range. */
  public BacktestSettings {
    policies = List.copyOf(policies);
    if (policies.isEmpty() || policies.stream().distinct().count() != policies.size()) {
      throw new IllegalArgumentException("policies must be some, each once: " + policies);
    }
    require(accounts >= 100, "accounts", accounts);
    require(days >= 1 && days <= 365, "days", days);
    require(warmUpDays >= 1 && warmUpDays <= 730, "warm-up days", warmUpDays);
    require(seeds >= 1 && seeds <= 1000, "seeds", seeds);
  }

  /** Days of each book's life before the window. */
  int historyDays() {
    return scenario.inHouseDays() + warmUpDays;
  }

  private static void require(boolean good, String what, int value) {
    if (!good) {
      throw new IllegalArgumentException(what + " is out of range: " + value);
    }
  }
}
