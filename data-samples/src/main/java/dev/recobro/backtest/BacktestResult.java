package dev.recobro.backtest;

import java.util.List;

/**
 * What every policy did on the same books.
 *
 * @param silent when nobody is contacted
 * @param policies in the order asked for
 */
public record BacktestResult(
    BacktestSettings settings, PolicyResult silent, List<PolicyResult> policies) {

  /** Keeps a copy. */
  public BacktestResult {
    policies = List.copyOf(policies);
  }

  /**
   * A policy's result.
   *
   * @throws IllegalArgumentException when it wasn't tried
   */
  public PolicyResult of(PolicyKind kind) {
    return policies.stream()
        .filter(result -> result.policy().equals(kind.code()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind.code() + " wasn't tried"));
  }
}
