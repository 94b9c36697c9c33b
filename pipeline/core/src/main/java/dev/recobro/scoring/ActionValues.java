package dev.recobro.scoring;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.NetValue;
import dev.recobro.decisions.strategies.OwnActions;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.Stage;
import dev.recobro.policy.DebtorDay;
import dev.recobro.policy.Hold;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values the catalogue's actions on one account; money in the account's currency, major units. */
final class ActionValues {

  private final Standing standing;
  private final Stage stage;
  private final ScoringSettings settings;
  private final AccountEffects effects;
  private final DebtorDay law;
  private final List<ContactPoint> points;
  private final OwnActions own;

  /**
   * @param effects what comes in, and what actions add
   * @param law of the day, for the account's debtor
   * @param own actions of the strategy that the debtor is drawn to
   */
  ActionValues(
      Standing standing,
      Stage stage,
      ScoringSettings settings,
      AccountEffects effects,
      DebtorDay law,
      OwnActions own) {
    this.standing = standing;
    this.stage = stage;
    this.settings = settings;
    this.effects = effects;
    this.law = law;
    this.points = standing.state().points();
    this.own = own;
  }

  /** Writes every action's value, and the best allowed one as the account's own. */
  void write(ScoredAccount scored, double propensity) {
    List<Action> actions = settings.actions();
    AccountOffers offers = new AccountOffers(standing, stage, settings);
    Optional<Hold> standingHold = law.standing();
    double[] uplift = new double[actions.size()];
    double[] cost = new double[actions.size()];
    ActionReach reached = new ActionReach(actions.size());
    Arrays.fill(uplift, Double.NaN);
    int best = -1;
    NetValue bestValue = ofNoAction();
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      NetValue plain = value(i, action);
      cost[i] = plain.cost();
      NetValue value = offers.onItsTerms(i, action, plain).orElse(null);
      if (value == null || !own.may(i)) {
        continue;
      }
      uplift[i] = value.uplift();
      if (standingHold.isPresent()) {
        reached.hold(i, standingHold.get());
        continue;
      }
      reached.set(i, Reach.of(law, points, action));
      if (reached.allowed(i) && (best < 0 || value.net() > bestValue.net())) {
        best = i;
        bestValue = value;
      }
    }
    scored.setActionUplift(uplift);
    scored.setActionUpliftError(effects.error());
    scored.setActionCost(cost);
    reached.write(scored);
    scored.setHold(best >= 0 ? null : firstHold(standingHold, scored.getActionHold()));
    scored.setOffers(offers.codes());
    scored.setMessageDueDay(offers.dueDay());
    scored.getMeasures()[Measure.EXPECTED_BASE.ordinal()] =
        bestValue.expectedRecovery() * baseRate();
    scored.setValues(values(bestValue, propensity));
    scored.setAction(best < 0 ? null : actions.get(best).id());
    scored.setEligible(best >= 0 || (standingHold.isEmpty() && allowedToOthers(offers)));
  }

  /**
   * Whether another strategy might act: an account is eligible by the draw of none, so that
   * strategies are compared on like accounts.
   */
  private boolean allowedToOthers(AccountOffers offers) {
    for (int i = 0; i < settings.actions().size(); i++) {
      Action action = settings.actions().get(i);
      if (!own.may(i)
          && offers.onItsTerms(i, action, value(i, action)).isPresent()
          && Reach.of(law, points, action).hold() == null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String firstHold(Optional<Hold> standingHold, @Nullable String[] holds) {
    return standingHold
        .map(Hold::ruleId)
        .orElseGet(() -> Arrays.stream(holds).filter(id -> id != null).findFirst().orElse(null));
  }

  private NetValue value(int index, Action action) {
    return new NetValue(effects.baseline(), effects.uplift()[index], action.cost() / baseRate());
  }

  private NetValue ofNoAction() {
    return new NetValue(effects.baseline(), 0, 0);
  }

  private double baseRate() {
    return settings.fx().rate(standing.account().currency());
  }

  private static double[] values(NetValue value, double propensity) {
    double[] values = new double[Value.values().length];
    values[Value.PROPENSITY.ordinal()] = propensity;
    values[Value.EXPECTED_RECOVERY.ordinal()] = value.expectedRecovery();
    values[Value.BASELINE_RECOVERY.ordinal()] = value.baseline();
    values[Value.UPLIFT.ordinal()] = value.uplift();
    values[Value.COST.ordinal()] = value.cost();
    values[Value.NET_VALUE.ordinal()] = value.net();
    return values;
  }
}
