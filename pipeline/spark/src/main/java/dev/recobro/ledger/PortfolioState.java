package dev.recobro.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.Currency;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The state of each account as one row: the account, its debtor, the debtor's contact points. */
public final class PortfolioState {

  private PortfolioState() {}

  /**
   * One row an account, {@code debtor_id} and {@code account_id} first; {@link StateRow} reads it.
   */
  public static Dataset<Row> join(LedgerUpdate update) {
    Dataset<Row> points =
        update
            .contactPoints()
            .groupBy("debtor_id")
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col("channel"),
                                col("address"),
                                col("consent"),
                                col("valid"),
                                col("kind"))))
                    .as("points"));
    return update
        .accounts()
        .join(update.debtors(), "debtor_id")
        .join(points, points.col("debtor_id").equalTo(update.accounts().col("debtor_id")), "left")
        .drop(points.col("debtor_id"))
        .select(StateRow.COLUMNS);
  }

  /** The currencies of the portfolio's accounts, by code. */
  public static List<Currency> currencies(Dataset<Row> accounts) {
    return accounts.select("currency").distinct().as(Encoders.STRING()).collectAsList().stream()
        .sorted()
        .map(Currency::getInstance)
        .toList();
  }
}
