package dev.recobro.nightly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The activity of the last weeks, summed over accounts: a row of kind, code, week, rows, contacts,
 * right-party contacts, promises, payments and amount in the base currency, in that order. There
 * are some hundred however large the portfolio.
 */
record ActivityCells(List<Row> rows) {

  /** Rows from which on the next cell begins another file. */
  private static final long ROWS_IN_FILE = 500_000;

  private static final String FILE = "file";

  /**
   * Place of a row's cell in their order: a number is compared sooner than the words that it stands
   * for.
   */
  private static final String CELL = "cell";

  private static final StructType FILES =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("code", DataTypes.StringType)
          .add("week", DataTypes.DateType)
          .add(FILE, DataTypes.IntegerType)
          .add(CELL, DataTypes.IntegerType);

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getString(0))
          .thenComparing(row -> row.getString(1))
          .thenComparing(row -> row.get(2).toString());

  /**
   * @param activity as {@link ActivityTable} makes it
   */
  static ActivityCells of(Dataset<Row> activity) {
    return new ActivityCells(
        activity
            .groupBy("kind", "code", "week")
            .agg(
                count(lit(1)),
                sum(col("contacts")),
                sum(col("right_party_contacts")),
                sum(col("promises")),
                sum(col("payments")),
                Sums.money(col("amount_base")))
            .collectAsList()
            .stream()
            .sorted(ORDER)
            .toList());
  }

  /**
   * The activity in order of kind, code, week and account, cut into files by the counts of its
   * cells: sampled ranges, which Spark sorts by, differ from job to job.
   */
  Dataset<Row> sorted(Dataset<Row> activity) {
    return sorted(activity, ROWS_IN_FILE);
  }

  Dataset<Row> sorted(Dataset<Row> activity, long rowsInFile) {
    List<Row> files = new ArrayList<>();
    long before = 0;
    int file = 0;
    for (Row cell : rows) {
      file = (int) (before / rowsInFile);
      files.add(RowFactory.create(cell.get(0), cell.get(1), cell.get(2), file, files.size()));
      before += cell.getLong(3);
    }
    return activity
        .join(
            broadcast(activity.sparkSession().createDataFrame(files, FILES)),
            new String[] {"kind", "code", "week"})
        .repartitionById(file + 1, col(FILE))
        .sortWithinPartitions(CELL, "account_id")
        .selectExpr(activity.columns());
  }
}
