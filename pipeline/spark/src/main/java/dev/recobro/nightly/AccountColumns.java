package dev.recobro.nightly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Arm;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.ScoredAccount;
import dev.recobro.scoring.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** Gives the packed fields of {@link ScoredAccount} the column names of the published run. */
final class AccountColumns {

  /** Whether anything may be done on the account: a column of the scored accounts. */
  static final String ELIGIBLE = "eligible";

  private static final String MONEY = "decimal(18,3)";

  private AccountColumns() {}

  /**
   * The columns that worklist and accounts share, in the contract's order.
   *
   * @param place of the account's action in the catalogue; null where it has none, and the best
   *     allowed one stands for it
   * @param arm which policy decided
   * @param probability with which it did
   */
  static List<Column> scores(Column place, Column arm, Column probability) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("currency"));
    columns.add(col("balance").cast(MONEY).as("balance"));
    columns.add(col("overdue").cast(MONEY).as("overdue"));
    columns.add(col("daysPastDue").as("days_past_due"));
    columns.add(col("bucket"));
    columns.add(col("stage"));
    columns.add(col("segment"));
    for (Value value :
        List.of(
            Value.PROPENSITY,
            Value.EXPECTED_RECOVERY,
            Value.BASELINE_RECOVERY,
            Value.UPLIFT,
            Value.COST,
            Value.NET_VALUE)) {
      columns.add(chosen(value, place).as(value.column()));
    }
    columns.add(arm.as("arm"));
    columns.add(probability.as("probability"));
    columns.add(col("basis"));
    return columns;
  }

  /** Id of the strategy that the account's debtor is drawn to; no column without challengers. */
  static List<Column> strategy(Strategies strategies) {
    Column[] ids = strategies.all().stream().map(one -> lit(one.id())).toArray(Column[]::new);
    return strategies.challenged()
        ? List.of(get(array(ids), col("strategy")).as("strategy"))
        : List.of();
  }

  /** Arm of the accounts that follow that strategy. */
  static Column following() {
    return when(col("strategy").equalTo(0), Arm.CHAMPION.code()).otherwise(Arm.CHALLENGER.code());
  }

  static Column value(Value value) {
    return col("values").getItem(value.ordinal());
  }

  /** A value with the action at {@code place}; with the best allowed one where that is null. */
  static Column chosen(Value value, Column place) {
    Column uplift = get(col("actionUplift"), place);
    Column cost = get(col("actionCost"), place);
    Column ofAction =
        switch (value) {
          case PROPENSITY, BASELINE_RECOVERY -> value(value);
          case EXPECTED_RECOVERY -> value(Value.BASELINE_RECOVERY).plus(uplift);
          case UPLIFT -> uplift;
          case COST -> cost;
          case NET_VALUE -> uplift.minus(cost);
        };
    return when(place.isNull(), value(value)).otherwise(ofAction);
  }

  /** What the catalogue says of the action at {@code place}; null without one. */
  static <T> Column ofAction(Column place, List<Action> actions, Function<Action, T> said) {
    return get(
        array(actions.stream().map(said).map(word -> lit(word)).toArray(Column[]::new)), place);
  }

  /** Name of the portfolio by {@code by}; null where the tables don't say, or by is null. */
  static Column portfolio(@Nullable PortfolioBy by) {
    return by == null ? lit(null).cast("string") : col(by.code());
  }

  static Column measure(Measure measure) {
    return col("measures").getItem(measure.ordinal());
  }

  /** Propensities by target; null where the model set has no model. */
  static List<Column> propensities() {
    List<Column> columns = new ArrayList<>();
    for (PropensityTarget target : PropensityTarget.values()) {
      Column chance = col("propensities").getItem(target.ordinal());
      columns.add(
          when(not(isnan(chance)), chance).cast("double").as("propensity_" + target.code()));
    }
    return columns;
  }

  /**
   * What each action of the catalogue for the account's stage would bring, most net value first,
   * ties by action.
   */
  static Column recommendations(List<Action> actions) {
    Column[] ordered = new Column[actions.size()];
    for (int i = 0; i < ordered.length; i++) {
      Column uplift = col("actionUplift").getItem(i);
      Column cost = col("actionCost").getItem(i);
      ordered[i] =
          array_repeat(
              struct(
                  cost.minus(uplift).as("order"),
                  recommendation(i, actions.get(i), uplift, cost).as("recommendation")),
              when(isnan(uplift), 0).otherwise(1));
    }
    // Without a lambda, which Spark would interpret row by row: what isn't there is repeated no
    // times, and a field is taken of all structs at once.
    return sort_array(flatten(array(ordered))).getField("recommendation").as("recommendations");
  }

  private static Column recommendation(int place, Action action, Column uplift, Column cost) {
    return struct(
        lit(action.id()).as("action"),
        lit(action.channel().code()).as("channel"),
        lit(action.treatment()).as("treatment"),
        uplift.as("uplift"),
        cost.as("cost"),
        uplift.minus(cost).as("net_value"),
        col("actionHold").getItem(place).as("hold"),
        col("actionHoldAlone").getItem(place).as("hold_alone"),
        upliftError(lit(place)).as("uplift_error"),
        upliftBasis(lit(place)).as("basis"));
  }

  /** Standard error of an action's uplift; null where it is assumed. */
  static Column upliftError(Column place) {
    Column error = get(col("actionUpliftError"), place);
    return when(not(isnan(error)), error);
  }

  /** Where an action's uplift comes from. */
  static Column upliftBasis(Column place) {
    return when(isnan(get(col("actionUpliftError"), place)), "assumed").otherwise("learned");
  }
}
