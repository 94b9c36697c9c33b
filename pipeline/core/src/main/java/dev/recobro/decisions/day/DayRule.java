package dev.recobro.decisions.day;

import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import dev.recobro.decisions.allocation.TakingRule;
import dev.recobro.domain.Arm;
import java.io.Serializable;

/** What the day decides for each debtor, from his own options alone. */
public final class DayRule implements Serializable {
  private static final long serialVersionUID = 1;

  private final Draws draws;
  private final Explorable explorable;
  private final ExplorePlan plan;
  private final TakingRule champion;

  DayRule(Draws draws, Explorable explorable, ExplorePlan plan, TakingRule champion) {
    this.draws = draws;
    this.explorable = explorable;
    this.plan = plan;
    this.champion = champion;
  }

  /**
   * Decides for one debtor. For one who is drawn, what the champion would have done is told by the
   * day's prices.
   */
  public DebtorDecision decide(DebtorOptions debtor) {
    int followed = championsChoice(debtor);
    double[] chances = chances(debtor, followed);
    if (draws.heldOut(debtor.debtor())) {
      return new DebtorDecision(debtor, Arm.HOLDOUT, Explorable.NONE, chances);
    }
    Draws.Exploring drawn = draws.exploring(debtor.debtor());
    int candidate = explorable.candidate(debtor, drawn.choice());
    return explores(drawn, explorable.pool(debtor, candidate))
        ? new DebtorDecision(debtor, Arm.EXPLORE, candidate, chances)
        : new DebtorDecision(debtor, Arm.CHAMPION, followed, chances);
  }

  /** Whether the debtor is neither held out nor explores. */
  static boolean followsChampion(
      DebtorOptions debtor, Draws draws, Explorable explorable, ExplorePlan plan) {
    if (draws.heldOut(debtor.debtor())) {
      return false;
    }
    Draws.Exploring drawn = draws.exploring(debtor.debtor());
    int candidate = explorable.candidate(debtor, drawn.choice());
    return drawn.turn() > plan.last()[explorable.pool(debtor, candidate)];
  }

  private boolean explores(Draws.Exploring drawn, int pool) {
    return drawn.turn() <= plan.last()[pool];
  }

  private int championsChoice(DebtorOptions debtor) {
    OptionBlock block = add(new OptionBlockBuilder(debtor.actions()), debtor).build();
    int option = block.debtors() == 0 ? -1 : champion.taken(block)[0];
    return option < 0
        ? Explorable.NONE
        : debtor.choice(block.account(option), block.action(option));
  }

  /** Adds what the debtor offers to an allocation. */
  static OptionBlockBuilder add(OptionBlockBuilder builder, DebtorOptions debtor) {
    builder.debtor(debtor.debtor());
    for (int choice = 0; choice < debtor.nets().length; choice++) {
      if (debtor.allowed(choice)) {
        builder.option(debtor.accountOf(choice), debtor.actionOf(choice), debtor.nets()[choice]);
      }
    }
    return builder;
  }

  private double[] chances(DebtorOptions debtor, int followed) {
    double notHeldOut = 1 - draws.shares().holdout();
    double each = notHeldOut / explorable.choices(debtor);
    double[] chances = new double[debtor.nets().length];
    double following = notHeldOut - each * plan.rate()[explorable.nonePool()];
    for (int choice = 0; choice < chances.length; choice++) {
      if (explorable.may(debtor, choice)) {
        chances[choice] = each * plan.rate()[debtor.actionOf(choice)];
        following -= chances[choice];
      }
    }
    if (followed != Explorable.NONE) {
      chances[followed] += following;
    }
    return chances;
  }
}
