package dev.recobro.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * A backtest's figures, as its file has them. Money is in US dollars.
 *
 * @param scenario its code
 * @param tolerance contacts of late that a debtor takes without complaint, each counting half after
 *     ten days
 * @param policies silence first, then those asked for
 */
public record BacktestReport(
    String scenario,
    int accounts,
    int days,
    int warmUpDays,
    int seeds,
    long firstSeed,
    double tolerance,
    List<Line> policies) {

  /** Keeps a copy. */
  public BacktestReport {
    policies = List.copyOf(policies);
  }

  /**
   * One policy.
   *
   * @param net collected less cost
   * @param incremental net less what comes in when nobody is contacted, book by book
   * @param bySeed the books, in order of seed
   */
  public record Line(
      String policy,
      Spread collected,
      Spread cost,
      Spread net,
      Spread incremental,
      Spread contacts,
      Spread complaints,
      List<Takings> bySeed) {}

  /** The figures of a result. */
  public static BacktestReport of(BacktestResult result) {
    BacktestSettings settings = result.settings();
    List<Line> lines = new ArrayList<>();
    lines.add(line(result.silent()));
    result.policies().forEach(policy -> lines.add(line(policy)));
    return new BacktestReport(
        settings.scenario().code(),
        settings.accounts(),
        settings.days(),
        settings.warmUpDays(),
        settings.seeds(),
        settings.firstSeed(),
        Tally.TOLERANCE,
        lines);
  }

  private static Line line(PolicyResult policy) {
    return new Line(
        policy.policy(),
        policy.of(Takings::collected),
        policy.of(Takings::cost),
        policy.of(Takings::net),
        policy.incremental(),
        policy.of(takings -> takings.contacts()),
        policy.of(takings -> takings.complaints()),
        policy.bySeed());
  }
}
