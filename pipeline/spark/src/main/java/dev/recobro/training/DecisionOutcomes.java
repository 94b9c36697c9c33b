package dev.recobro.training;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import dev.recobro.domain.Fx;
import dev.recobro.labels.AccountLabels;
import dev.recobro.labels.Horizon;
import dev.recobro.labels.Labels;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.LedgerUpdate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What accounts paid after decisions on them, by the arm that decided. */
public final class DecisionOutcomes {

  private static final StructType SCHEMA =
      new StructType()
          .add("account_id", DataTypes.StringType)
          .add("debtor_id", DataTypes.StringType)
          .add("as_of_day", DataTypes.IntegerType)
          .add("arm", DataTypes.StringType)
          .add("action", DataTypes.StringType)
          .add("overdue", DataTypes.DoubleType)
          .add("paid", DataTypes.DoubleType);

  private DecisionOutcomes() {}

  /**
   * A row for each decision that an arm was logged for: {@code account_id, debtor_id, as_of_day,
   * arm, action, overdue, paid}, both amounts in the base currency, {@code paid} within the horizon
   * from the decision's day on. Of an account's decisions the first counts, and then the first
   * after each horizon, so that no payment is counted twice.
   *
   * @param from first day of decisions
   * @param asOf the last horizon ends before this day
   */
  public static Dataset<Row> of(
      LedgerUpdate update, Horizon horizon, Fx fx, LocalDate from, LocalDate asOf) {
    int first = (int) from.toEpochDay();
    int last = (int) asOf.toEpochDay() - horizon.days();
    Dataset<Row> decided =
        update
            .decisions()
            .where(col("arm").isNotNull().and(col("as_of_day").between(first, last)))
            .groupBy("account_id")
            .agg(
                array_sort(collect_list(struct(col("as_of_day"), col("arm"), col("action"))))
                    .as("decided"));
    Dataset<Row> state =
        update
            .accounts()
            .join(decided, "account_id")
            .select("debtor_id", "account_id", "currency", "decided");
    AccountsFunction<Row> outcomes = accounts -> outcomes(accounts, horizon, fx);
    return update.ledger().map(state, outcomes, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> outcomes(Iterator<AccountRow> accounts, Horizon horizon, Fx fx) {
    List<Row> rows = new ArrayList<>();
    accounts.forEachRemaining(account -> add(account, horizon, fx, rows));
    return rows.iterator();
  }

  private static void add(AccountRow account, Horizon horizon, Fx fx, List<Row> rows) {
    Row state = account.state();
    double unit = fx.basePerMinor(Currency.getInstance(state.<String>getAs("currency")));
    int free = Integer.MIN_VALUE;
    for (Row decision : state.<Row>getList(state.fieldIndex("decided"))) {
      int day = decision.getInt(0);
      if (day >= free) {
        AccountLabels labels = Labels.of(account.history(), day, horizon);
        rows.add(
            RowFactory.create(
                state.getAs("account_id"),
                state.getAs("debtor_id"),
                day,
                decision.getString(1),
                decision.getString(2),
                labels.overdueMinor() * unit,
                labels.paidMinor() * unit));
        free = day + horizon.days();
      }
    }
  }
}
