package dev.recobro.notebooks;

import dev.recobro.history.DelinquencyPath;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Delinquency of every account, as a table that a notebook can query. */
public final class DelinquencyTable {

  private static final StructType SCHEMA =
      new StructType()
          .add("account_id", DataTypes.StringType)
          .add("currency", DataTypes.StringType)
          .add("overdue_minor", DataTypes.LongType)
          .add("days_past_due", DataTypes.IntegerType)
          .add("bucket", DataTypes.StringType)
          .add("path", DataTypes.createArrayType(DataTypes.IntegerType, false));

  private DelinquencyTable() {}

  /**
   * A row an account: {@code account_id, currency, overdue_minor, days_past_due, bucket, path}. The
   * path holds the days past due on each of the last {@code days} days, the as-of day being last.
   */
  public static Dataset<Row> of(LedgerUpdate update, LocalDate asOf, int days) {
    int day = (int) asOf.toEpochDay();
    AccountsFunction<Row> function = accounts -> rows(accounts, day, days);
    return update.ledger().map(PortfolioState.join(update), function, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> rows(Iterator<AccountRow> accounts, int day, int days) {
    List<Row> rows = new ArrayList<>();
    accounts.forEachRemaining(account -> rows.add(row(account, day, days)));
    return rows.iterator();
  }

  private static Row row(AccountRow account, int day, int days) {
    DelinquencyPath path = DelinquencyPath.of(account.history().asOf(day));
    int[] daysPastDue = new int[days];
    for (int i = 0; i < days; i++) {
      daysPastDue[i] = path.daysPastDueAt(day - days + 1 + i);
    }
    return RowFactory.create(
        account.state().<String>getAs("account_id"),
        account.state().<String>getAs("currency"),
        path.now().overdueMinor(),
        path.now().daysPastDue(),
        path.now().bucket().code(),
        daysPastDue);
  }
}
