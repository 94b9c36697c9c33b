package dev.recobro.benchmarks.decisions;

import dev.recobro.backtest.Backtest;
import dev.recobro.backtest.BacktestResult;
import dev.recobro.backtest.BacktestScenario;
import dev.recobro.backtest.BacktestSettings;
import dev.recobro.backtest.PolicyKind;
import dev.recobro.backtest.PolicyResult;
import dev.recobro.backtest.Spread;
import dev.recobro.backtest.Takings;
import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every policy on placed debts, for the bars; on the late-stage desk, for comparison; and where no
 * contact moves anybody. Ratios are of what is collected in all, net of cost, book by book; what is
 * incremental over silence stands beside them. The uplift policy is the one-day value, which the
 * night ships.
 */
public final class DecisionsBenchmark implements Benchmark {

  private static final PolicyKind UPLIFT = PolicyKind.UPLIFT_ONE_DAY;
  private static final int ACCOUNTS = 20_000;
  private static final int SEEDS = 10;
  private static final int DAYS = 60;
  private static final int THREADS = 2;
  private static final double OVER_BALANCE = 1.25;
  private static final double OVER_PROPENSITY = 1.15;
  private static final double OF_ORACLE = 0.85;

  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public Report run(Options options) throws Exception {
    int accounts = Math.toIntExact(options.accountsOr(ACCOUNTS));
    int seeds = options.seedsOr(SEEDS);
    List<Check> checks = new ArrayList<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    Table table =
        new Table(
            "scenario",
            "policy",
            "net",
            "low",
            "high",
            "incremental",
            "cost",
            "contacts",
            "complaints");
    BacktestResult placed = run(BacktestScenario.PLACED, accounts, seeds);
    tell(placed, table, figures);
    effective(placed, figures, checks);
    BacktestResult late = run(BacktestScenario.LATE_STAGE, accounts, Math.max(2, seeds / 2));
    tell(late, table, figures);
    compare(late, figures);
    // All policies collect the same there, so that half of the books tell as much.
    BacktestResult deaf = run(BacktestScenario.NO_EFFECT, accounts, Math.max(2, seeds / 2));
    tell(deaf, table, figures);
    ineffective(deaf, figures, checks);
    return new Report(name(), (long) accounts * seeds, seeds, table, figures, checks);
  }

  private static BacktestResult run(BacktestScenario scenario, int accounts, int seeds)
      throws InterruptedException {
    return Backtest.run(
        new BacktestSettings(
            scenario,
            List.of(PolicyKind.values()),
            accounts,
            DAYS,
            BacktestSettings.USUAL_WARM_UP,
            seeds,
            1),
        THREADS,
        step -> System.err.printf("bench decisions: %s: %s%n", scenario.code(), step));
  }

  private static void tell(BacktestResult result, Table table, Map<String, Double> figures) {
    List<PolicyResult> all = new ArrayList<>(List.of(result.silent()));
    all.addAll(result.policies());
    String scenario = result.settings().scenario().code();
    for (PolicyResult policy : all) {
      Spread net = policy.of(Takings::net);
      table.row(
          scenario,
          policy.policy(),
          net.mean(),
          net.low(),
          net.high(),
          policy.incremental().mean(),
          policy.of(Takings::cost).mean(),
          policy.of(Takings::contacts).mean(),
          policy.of(Takings::complaints).mean());
      String key = word(scenario + "_" + policy.policy());
      keep(figures, key + "_net_usd", net);
      keep(figures, key + "_incremental_usd", policy.incremental());
      figures.put(key + "_cost_usd", policy.of(Takings::cost).mean());
      figures.put(key + "_contacts", policy.of(Takings::contacts).mean());
      figures.put(key + "_complaints", policy.of(Takings::complaints).mean());
    }
  }

  private static void effective(
      BacktestResult result, Map<String, Double> figures, List<Check> checks) {
    compare(result, figures);
    checks.add(ratio(result, figures, PolicyKind.BALANCE, OVER_BALANCE));
    checks.add(ratio(result, figures, PolicyKind.PROPENSITY, OVER_PROPENSITY));
    checks.add(ratio(result, figures, PolicyKind.ORACLE, OF_ORACLE));
  }

  /** The uplift policy beside every other one. */
  private static void compare(BacktestResult result, Map<String, Double> figures) {
    PolicyResult uplift = result.of(UPLIFT);
    for (PolicyResult other : result.policies()) {
      if (!other.policy().equals(uplift.policy())) {
        String name = over(result, other.policy());
        keep(figures, name + "_net", uplift.netOver(other));
        keep(figures, name + "_incremental", uplift.incrementalOver(other));
      }
    }
  }

  private static Check ratio(
      BacktestResult result, Map<String, Double> figures, PolicyKind other, double bar) {
    String name = over(result, other.code()) + "_net";
    return Check.atLeast(name, Objects.requireNonNull(figures.get(name)), bar);
  }

  private static String over(BacktestResult result, String other) {
    return word(result.settings().scenario().code() + "_uplift_over_" + other);
  }

  /** Where nothing helps: not below any policy but for the noise of pairs, and nothing spent. */
  private static void ineffective(
      BacktestResult result, Map<String, Double> figures, List<Check> checks) {
    PolicyResult uplift = result.of(UPLIFT);
    for (PolicyResult other : result.policies()) {
      if (!other.policy().equals(uplift.policy())) {
        String name = "no_effect_uplift_less_" + word(other.policy()) + "_net_usd";
        Spread less = uplift.netLess(other);
        keep(figures, name, less);
        checks.add(Check.atLeast(name, less.mean(), 0));
      }
    }
    checks.add(Check.atMost("no_effect_uplift_cost_usd", uplift.of(Takings::cost).mean(), 0));
  }

  private static void keep(Map<String, Double> figures, String name, Spread spread) {
    figures.put(name, spread.mean());
    figures.put(name + "_low", spread.low());
    figures.put(name + "_high", spread.high());
  }

  private static String word(String code) {
    return code.replace('-', '_');
  }
}
