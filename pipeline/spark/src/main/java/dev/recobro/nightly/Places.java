package dev.recobro.nightly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

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
        .where(AccountColumns.ELIGIBLE)
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

  /** The listed ones among the scored accounts, each with its place. */
  static Dataset<Row> listed(Dataset<Row> scored, Dataset<Row> places) {
    return scored.where(AccountColumns.ELIGIBLE).join(broadcast(places), "accountId");
  }

  /** What the entries are worth. */
  static Totals totals(Dataset<Row> places) {
    Row sums =
        places
            .agg(
                coalesce(Sums.money(col("netBase")), lit(0.0)),
                coalesce(Sums.money(col("expectedBase")), lit(0.0)))
            .first();
    return new Totals(sums.getDouble(0), sums.getDouble(1));
  }

  /**
   * Sums over entries, in the base currency.
   *
   * @param net value
   * @param expected recovery
   */
  record Totals(double net, double expected) {}
}
