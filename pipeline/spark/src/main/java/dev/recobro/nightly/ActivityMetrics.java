package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The activity of the last weeks, summed over accounts; money in the base currency. */
final class ActivityMetrics {

  /** By code, then week; a kind has lines of its own. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getString(1))
          .thenComparing(row -> row.get(2).toString());

  private ActivityMetrics() {}

  /**
   * Contacts by channel and payments by method, each by week.
   *
   * @param activity as {@link ActivityTable} makes it
   */
  static Map<String, Object> of(Dataset<Row> activity) {
    List<Row> sums =
        activity
            .groupBy("kind", "code", "week")
            .agg(
                sum(col("contacts")),
                sum(col("right_party_contacts")),
                sum(col("promises")),
                sum(col("payments")),
                sum(col("amount_base")))
            .collectAsList()
            .stream()
            .sorted(ORDER)
            .toList();
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("contacts_by_channel", lines(sums, ActivityTable.CONTACT));
    metrics.put("payments_by_method", lines(sums, ActivityTable.PAYMENT));
    return metrics;
  }

  private static List<Map<String, Object>> lines(List<Row> sums, String kind) {
    boolean contacts = kind.equals(ActivityTable.CONTACT);
    return sums.stream()
        .filter(row -> row.getString(0).equals(kind))
        .map(row -> contacts ? contacts(row) : payments(row))
        .toList();
  }

  private static Map<String, Object> contacts(Row row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("channel", row.getString(1));
    line.put("week", row.get(2).toString());
    line.put("contacts", row.getLong(3));
    line.put("right_party_contacts", row.getLong(4));
    line.put("promises", row.getLong(5));
    return line;
  }

  private static Map<String, Object> payments(Row row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("method", row.getString(1));
    line.put("week", row.get(2).toString());
    line.put("payments", row.getLong(6));
    line.put("amount", row.getDouble(7));
    return line;
  }
}
