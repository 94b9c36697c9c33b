package dev.recobro.decisions.strategies;

import dev.recobro.decisions.day.DayRule;
import dev.recobro.decisions.day.DebtorDecision;
import dev.recobro.decisions.day.DebtorOptions;
import dev.recobro.decisions.day.Draws;
import dev.recobro.domain.Arm;
import java.io.Serializable;
import java.util.List;

/**
 * What the day decides for each debtor: the rule of the strategy that he is drawn to. Chances are
 * those within that strategy.
 */
public final class StrategyRule implements Serializable {

  private static final long serialVersionUID = 1;

  private final Strategies strategies;
  private final Draws draws;
  private final List<DayRule> rules;

  StrategyRule(Strategies strategies, Draws draws, List<DayRule> rules) {
    this.strategies = strategies;
    this.draws = draws;
    this.rules = List.copyOf(rules);
  }

  /** Decides for one debtor, from his own options alone. */
  public DebtorDecision decide(DebtorOptions debtor) {
    int place = strategies.drawn(draws, debtor.debtor());
    DebtorDecision decision = rules.get(place).decide(debtor);
    return decision.arm() == Arm.CHAMPION
        ? new DebtorDecision(debtor, strategies.arm(place), decision.chosen(), decision.chances())
        : decision;
  }
}
