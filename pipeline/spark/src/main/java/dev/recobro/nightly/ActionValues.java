package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.NetValue;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.Money;
import dev.recobro.domain.Stage;
import dev.recobro.policy.Hold;
import dev.recobro.policy.StandingHolds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values the catalogue's actions on one account; money in the account's currency, major units. */
final class ActionValues {

  private final Standing standing;
  private final Stage stage;
  private final NightSettings settings;
  private final double recoveredShare;
  private final List<ContactPoint> points;

  ActionValues(Standing standing, Stage stage, NightSettings settings, double recoveredShare) {
    this.standing = standing;
    this.stage = stage;
    this.settings = settings;
    this.recoveredShare = recoveredShare;
    this.points = standing.state().points();
  }

  /** Writes every action's value, and the best allowed one as the account's own. */
  void write(ScoredAccount scored, double propensity) {
    List<Action> actions = settings.actions();
    Optional<Hold> standingHold =
        StandingHolds.of(
            standing.state().flags(), standing.account().status(), standing.account().disputed());
    double[] uplift = new double[actions.size()];
    double[] cost = new double[actions.size()];
    String[] hold = new String[actions.size()];
    Arrays.fill(uplift, Double.NaN);
    int best = -1;
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      NetValue value = value(action, propensity);
      cost[i] = value.cost();
      if (!action.stages().contains(stage)) {
        continue;
      }
      uplift[i] = value.uplift();
      hold[i] = holdOn(action, standingHold);
      if (hold[i] == null
          && (best < 0
              || perMinute(action, propensity) > perMinute(actions.get(best), propensity))) {
        best = i;
      }
    }
    scored.setActionUplift(uplift);
    scored.setActionCost(cost);
    scored.setActionHold(hold);
    scored.setHold(best >= 0 ? null : firstHold(standingHold, hold));
    scored.getMeasures()[Measure.EXPECTED_BASE.ordinal()] =
        propensity
            * standing.stake().minor()
            * recoveredShare
            * settings.fx().basePerMinor(standing.account().currency());
    scored.setValues(values(best < 0 ? null : actions.get(best), propensity));
    if (best >= 0) {
      scored.setAction(actions.get(best).id());
      scored.setAddress(Address.best(points, actions.get(best).channel()).orElse(null));
    }
  }

  private static @Nullable String firstHold(Optional<Hold> standingHold, @Nullable String[] holds) {
    return standingHold
        .map(Hold::ruleId)
        .orElseGet(() -> Arrays.stream(holds).filter(id -> id != null).findFirst().orElse(null));
  }

  private @Nullable String holdOn(Action action, Optional<Hold> standingHold) {
    if (standingHold.isPresent()) {
      return standingHold.get().ruleId();
    }
    return Address.noneUsable(points, action.channel()) ? Address.NONE_USABLE : null;
  }

  private NetValue value(Action action, double propensity) {
    double rate = settings.fx().rate(standing.account().currency());
    return NetValue.ofExpectedRecovery(
        propensity, stakeMajor(), recoveredShare, action.cost() / rate);
  }

  private double stakeMajor() {
    return standing.stake().minor() * Money.majorPerMinor(standing.account().currency());
  }

  private double perMinute(Action action, double propensity) {
    return value(action, propensity).net()
        * settings.fx().rate(standing.account().currency())
        / action.minutes();
  }

  private double[] values(@Nullable Action action, double propensity) {
    double expected = propensity * stakeMajor() * recoveredShare;
    double[] values = new double[Value.values().length];
    values[Value.PROPENSITY.ordinal()] = propensity;
    values[Value.EXPECTED_RECOVERY.ordinal()] = expected;
    values[Value.UPLIFT.ordinal()] = expected;
    values[Value.NET_VALUE.ordinal()] = expected;
    if (action != null) {
      NetValue value = value(action, propensity);
      values[Value.BASELINE_RECOVERY.ordinal()] = value.baseline();
      values[Value.COST.ordinal()] = value.cost();
      values[Value.NET_VALUE.ordinal()] = value.net();
      values[Value.RANK_VALUE.ordinal()] = perMinute(action, propensity);
      values[Value.MINUTES.ordinal()] = action.minutes();
    }
    return values;
  }
}
