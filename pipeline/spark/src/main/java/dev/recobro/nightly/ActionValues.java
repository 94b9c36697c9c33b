package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.NetValue;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.Stage;
import dev.recobro.policy.DayAnswer;
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
  private final NightSettings settings;
  private final double expectedRecovery;
  private final DebtorDay law;
  private final List<ContactPoint> points;

  /**
   * @param expectedRecovery money expected within the horizon
   * @param law of the day, for the account's debtor
   */
  ActionValues(
      Standing standing,
      Stage stage,
      NightSettings settings,
      double expectedRecovery,
      DebtorDay law) {
    this.standing = standing;
    this.stage = stage;
    this.settings = settings;
    this.expectedRecovery = expectedRecovery;
    this.law = law;
    this.points = standing.state().points();
  }

  /** Writes every action's value, and the best allowed one as the account's own. */
  void write(ScoredAccount scored, double propensity) {
    List<Action> actions = settings.actions();
    AccountOffers offers = new AccountOffers(standing, stage, settings);
    Optional<Hold> standingHold = law.standing();
    double[] uplift = new double[actions.size()];
    double[] cost = new double[actions.size()];
    String[] hold = new String[actions.size()];
    Arrays.fill(uplift, Double.NaN);
    int best = -1;
    Reach bestReach = null;
    NetValue bestValue = ofNoAction();
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      NetValue plain = value(action);
      cost[i] = plain.cost();
      NetValue value = offers.onItsTerms(i, action, plain).orElse(null);
      if (value == null) {
        continue;
      }
      uplift[i] = value.uplift();
      if (standingHold.isPresent()) {
        hold[i] = standingHold.get().ruleId();
        continue;
      }
      Reach reach = Reach.of(law, points, action);
      hold[i] = reach.hold();
      if (hold[i] == null
          && (best < 0 || perMinute(action, value) > perMinute(actions.get(best), bestValue))) {
        best = i;
        bestValue = value;
        bestReach = reach;
      }
    }
    scored.setActionUplift(uplift);
    scored.setActionCost(cost);
    scored.setActionHold(hold);
    scored.setHold(best >= 0 ? null : firstHold(standingHold, hold));
    scored.setOffers(offers.codes());
    scored.setMessageDueDay(offers.dueDay());
    scored.getMeasures()[Measure.EXPECTED_BASE.ordinal()] =
        bestValue.expectedRecovery() * baseRate();
    scored.setValues(values(best < 0 ? null : actions.get(best), bestValue, propensity));
    if (bestReach != null && bestReach.answer() instanceof DayAnswer.Open window) {
      scored.setAction(actions.get(best).id());
      scored.setAddress(bestReach.address());
      scored.setWindowStart(window.start());
      scored.setWindowEnd(window.end());
    }
  }

  private static @Nullable String firstHold(Optional<Hold> standingHold, @Nullable String[] holds) {
    return standingHold
        .map(Hold::ruleId)
        .orElseGet(() -> Arrays.stream(holds).filter(id -> id != null).findFirst().orElse(null));
  }

  private NetValue value(Action action) {
    return NetValue.ofExpectedRecovery(expectedRecovery, action.cost() / baseRate());
  }

  private NetValue ofNoAction() {
    return NetValue.ofExpectedRecovery(expectedRecovery, 0);
  }

  private double baseRate() {
    return settings.fx().rate(standing.account().currency());
  }

  private double perMinute(Action action, NetValue value) {
    return value.net() * baseRate() / action.minutes();
  }

  private double[] values(@Nullable Action action, NetValue value, double propensity) {
    double[] values = new double[Value.values().length];
    values[Value.PROPENSITY.ordinal()] = propensity;
    values[Value.EXPECTED_RECOVERY.ordinal()] = value.expectedRecovery();
    values[Value.BASELINE_RECOVERY.ordinal()] = value.baseline();
    values[Value.UPLIFT.ordinal()] = value.uplift();
    values[Value.COST.ordinal()] = value.cost();
    values[Value.NET_VALUE.ordinal()] = value.net();
    if (action != null) {
      values[Value.RANK_VALUE.ordinal()] = perMinute(action, value);
      values[Value.MINUTES.ordinal()] = action.minutes();
    }
    return values;
  }
}
