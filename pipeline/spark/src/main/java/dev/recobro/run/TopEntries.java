package dev.recobro.run;

import static org.apache.spark.sql.functions.col;

import dev.recobro.handoff.RunLayout;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The first entries of a published worklist, with their reasons, on a terminal. */
final class TopEntries {

  private TopEntries() {}

  static void print(SparkSession spark, Path run, int entries, PrintStream out) {
    List<Row> top =
        spark
            .read()
            .parquet(run.resolve(RunLayout.WORKLIST).toString())
            .orderBy("desk", "rank")
            .where(col("rank").leq(entries))
            .limit(entries)
            .collectAsList();
    for (Row entry : top) {
      print(entry, out);
    }
  }

  private static void change(String name, @Nullable Row change, PrintStream out) {
    if (change != null) {
      out.printf("       %s: %s%n", name, change.<String>getAs("text_en"));
    }
  }

  private static void print(Row entry, PrintStream out) {
    out.printf(
        "%3d. %-12s %-5s owes %s %s overdue for %d days; chance to pay %.0f %%, worth %,.2f %s"
            + " net%n",
        entry.<Integer>getAs("rank"),
        entry.<String>getAs("account_id"),
        entry.<String>getAs("channel"),
        entry.<String>getAs("currency"),
        entry.getDecimal(entry.fieldIndex("overdue")).stripTrailingZeros().toPlainString(),
        entry.<Integer>getAs("days_past_due"),
        100 * entry.<Double>getAs("propensity"),
        entry.<Double>getAs("net_value"),
        entry.<String>getAs("currency"));
    for (Row reason : entry.<Row>getList(entry.fieldIndex("reasons"))) {
      out.printf(
          "       %+5.1f points  %s%n",
          100 * reason.<Double>getAs("effect"), reason.<String>getAs("text_en"));
    }
    change("would raise it most", entry.getAs("would_change"), out);
    change("would lower it most", entry.getAs("would_lower"), out);
  }
}
