package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import dev.recobro.decisions.Action;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.Value;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The places on the desks' lists. */
final class Places {

  private Places() {}

  /**
   * {@code accountId, place, ofStrategy, arm, probability, desk, rank, rankValue, netBase,
   * expectedBase} of the listed accounts: inside a desk by net value a minute, ties by account id.
   *
   * @param decided every account, as {@link DecideFunction} leaves it
   */
  static Dataset<Row> of(Dataset<Row> decided, List<Action> actions) {
    Column rate = AccountColumns.measure(Measure.BASE_RATE);
    Column place = col("decided.place");
    return decided
        .where(place.isNotNull())
        .select(
            col("accountId"),
            place.as("place"),
            col("strategy").as("ofStrategy"),
            col("decided.arm").as("arm"),
            col("decided.probability").as("probability"),
            AccountColumns.ofAction(place, actions, Action::desk).as("desk"),
            AccountColumns.ofAction(place, actions, Action::minutes).as("minutes"),
            AccountColumns.chosen(Value.NET_VALUE, place).multiply(rate).as("netBase"),
            AccountColumns.chosen(Value.EXPECTED_RECOVERY, place).multiply(rate).as("expectedBase"))
        .withColumn("rankValue", col("netBase").divide(col("minutes")))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("desk").orderBy(col("rankValue").desc(), col("accountId"))))
        .drop("minutes");
  }

  /** Of the entries, in the base currency. */
  static double total(Dataset<Row> places, String column) {
    Row sums = places.agg(sum(column)).first();
    return sums.isNullAt(0) ? 0 : sums.getDouble(0);
  }
}
