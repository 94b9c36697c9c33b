package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.recobro.domain.Bucket;
import dev.recobro.scoring.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that stand alike, now and a month ago, and what they add up to; money in the base
 * currency. There are some hundred cells however large the portfolio, and most of its figures are
 * sums of them.
 *
 * @param monthAgo their bucket then
 * @param segmentMonthAgo null where the account wasn't open then
 * @param segment null without segments, and where nothing is owed
 */
record PortfolioCell(
    boolean owing,
    Bucket monthAgo,
    Bucket now,
    @Nullable String segmentMonthAgo,
    @Nullable String segment,
    long accounts,
    long held,
    long eligible,
    double overdue,
    double balance,
    long promisesKept,
    long promisesDue,
    long callsReached,
    long calls) {

  private static final Comparator<@Nullable String> NULL_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** A total order, so that sums don't depend on which cell came first. */
  private static final Comparator<PortfolioCell> ORDER =
      Comparator.comparing(PortfolioCell::monthAgo)
          .thenComparing(PortfolioCell::now)
          .thenComparing(PortfolioCell::segmentMonthAgo, NULL_FIRST)
          .thenComparing(PortfolioCell::segment, NULL_FIRST)
          .thenComparing(PortfolioCell::owing);

  /**
   * Of all accounts, in one pass.
   *
   * @param scored every account, owing or not
   */
  static List<PortfolioCell> of(Dataset<Row> scored) {
    return scored
        .groupBy("owing", "bucketMonthAgo", "bucket", "segmentMonthAgo", "segment")
        .agg(
            count(lit(1)),
            count(when(col("hold").isNotNull(), 1)),
            count(when(col(AccountColumns.ELIGIBLE), 1)),
            Sums.money(AccountColumns.measure(Measure.OVERDUE_BASE)),
            Sums.money(AccountColumns.measure(Measure.BALANCE_BASE)),
            Sums.whole(AccountColumns.measure(Measure.PROMISES_KEPT_30)),
            Sums.whole(AccountColumns.measure(Measure.PROMISES_DUE_30)),
            Sums.whole(AccountColumns.measure(Measure.CALLS_REACHED_30)),
            Sums.whole(AccountColumns.measure(Measure.CALLS_30)))
        .collectAsList()
        .stream()
        .map(PortfolioCell::of)
        .sorted(ORDER)
        .toList();
  }

  private static PortfolioCell of(Row row) {
    return new PortfolioCell(
        row.getBoolean(0),
        bucket(row.getString(1)),
        bucket(row.getString(2)),
        row.isNullAt(3) ? null : row.getString(3),
        row.isNullAt(4) ? null : row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getDouble(8),
        row.getDouble(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13));
  }

  private static Bucket bucket(String code) {
    return Arrays.stream(Bucket.values())
        .filter(bucket -> bucket.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  boolean in(Bucket bucket) {
    return now == bucket;
  }

  static long counted(List<PortfolioCell> cells, ToLongFunction<PortfolioCell> of) {
    return cells.stream().mapToLong(of).sum();
  }

  static double summed(List<PortfolioCell> cells, ToDoubleFunction<PortfolioCell> of) {
    return cells.stream().mapToDouble(of).sum();
  }
}
