package dev.recobro.api;

import dev.recobro.decisions.Action;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one action would bring for an account, and which rule holds it.
 *
 * @param error standard error of the uplift; NaN where it is assumed
 */
record ScoredAction(
    Action action,
    double uplift,
    double cost,
    double error,
    @Nullable String hold,
    boolean holdAlone,
    @Nullable String address,
    @Nullable String windowStart,
    @Nullable String windowEnd) {

  private static final Comparator<ScoredAction> MOST_FIRST =
      Comparator.comparingDouble((ScoredAction one) -> one.cost - one.uplift)
          .thenComparing(one -> one.action.id());

  /** Those for the account's stage: most net value first, ties by action. */
  static List<ScoredAction> of(ScoredAccount account, List<Action> actions) {
    List<ScoredAction> scored = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if (!Double.isNaN(account.getActionUplift()[i])) {
        scored.add(of(account, i, actions.get(i)));
      }
    }
    scored.sort(MOST_FIRST);
    return scored;
  }

  private static ScoredAction of(ScoredAccount account, int i, Action action) {
    return new ScoredAction(
        action,
        account.getActionUplift()[i],
        account.getActionCost()[i],
        account.getActionUpliftError()[i],
        account.getActionHold()[i],
        account.getActionHoldAlone()[i],
        account.getActionAddress()[i],
        account.getActionWindowStart()[i],
        account.getActionWindowEnd()[i]);
  }

  double netValue() {
    return uplift - cost;
  }

  String basis() {
    return Double.isNaN(error) ? "assumed" : "learned";
  }
}
