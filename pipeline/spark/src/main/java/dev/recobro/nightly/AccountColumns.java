package dev.recobro.nightly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Arm;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** Gives the packed fields of {@link ScoredAccount} the column names of the published run. */
final class AccountColumns {

  private static final String MONEY = "decimal(18,3)";

  private AccountColumns() {}

  /** The columns that worklist and accounts share, in the contract's order. */
  static List<Column> scores() {
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
      columns.add(value(value).as(value.column()));
    }
    columns.add(lit(Arm.CHAMPION.code()).as("arm"));
    columns.add(lit(1.0).as("probability"));
    columns.add(col("basis"));
    return columns;
  }

  static Column value(Value value) {
    return col("values").getItem(value.ordinal());
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

  /** What each action of the catalogue would bring; actions of other stages are left out. */
  static Column recommendations(List<Action> actions) {
    Column[] structs = new Column[actions.size()];
    for (int i = 0; i < structs.length; i++) {
      Action action = actions.get(i);
      Column uplift = col("actionUplift").getItem(i);
      Column cost = col("actionCost").getItem(i);
      structs[i] =
          when(
              not(isnan(uplift)),
              struct(
                  lit(action.id()).as("action"),
                  lit(action.channel().code()).as("channel"),
                  lit(action.treatment()).as("treatment"),
                  uplift.as("uplift"),
                  cost.as("cost"),
                  uplift.minus(cost).as("net_value"),
                  col("actionHold").getItem(i).as("hold")));
    }
    return array_compact(array(structs)).as("recommendations");
  }

  /** The account's history as it was known, with the schedule of dues ahead. */
  static List<Column> history() {
    return List.of(
        col("dueDay").as("due_day"),
        col("dueMinor").as("due_minor"),
        col("paymentDay").as("payment_day"),
        col("paymentMinor").as("payment_minor"),
        col("paymentReversedDay").as("payment_reversed_day"),
        col("contactDay").as("contact_day"),
        col("contactChannel").as("contact_channel"),
        col("contactOutcome").as("contact_outcome"),
        col("promiseMadeDay").as("promise_made_day"),
        col("promiseDueDay").as("promise_due_day"),
        col("promiseMinor").as("promise_minor"));
  }
}
