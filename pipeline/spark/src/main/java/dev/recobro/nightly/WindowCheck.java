package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The last look at a worklist before it is published: no entry without an allowed window. */
final class WindowCheck {

  private static final String TIME = "^([01][0-9]|2[0-4]):[0-5][0-9]$";

  private WindowCheck() {}

  /**
   * Looks at the worklist as it was written.
   *
   * @throws IllegalStateException naming the first such entry; the run must not be published
   */
  static void require(Dataset<Row> worklist) {
    List<Row> without =
        worklist
            .where(
                col("window_start")
                    .isNull()
                    .or(col("window_end").isNull())
                    .or(not(col("window_start").rlike(TIME)))
                    .or(not(col("window_end").rlike(TIME)))
                    .or(col("window_start").geq(col("window_end"))))
            .orderBy("account_id")
            .select("account_id", "action")
            .limit(1)
            .collectAsList();
    if (!without.isEmpty()) {
      throw new IllegalStateException(
          "account %s is listed for %s without an allowed window; nothing was published"
              .formatted(without.get(0).getString(0), without.get(0).getString(1)));
    }
  }
}
