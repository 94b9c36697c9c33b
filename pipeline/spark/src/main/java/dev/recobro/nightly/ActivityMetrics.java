package dev.recobro.nightly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The activity of the last weeks, summed over accounts; money in the base currency. */
final class ActivityMetrics {

  private ActivityMetrics() {}

  /** Contacts by channel and payments by method, each by week. */
  static Map<String, Object> of(ActivityCells cells) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("contacts_by_channel", lines(cells, ActivityTable.CONTACT));
    metrics.put("payments_by_method", lines(cells, ActivityTable.PAYMENT));
    return metrics;
  }

  private static List<Map<String, Object>> lines(ActivityCells cells, String kind) {
    boolean contacts = kind.equals(ActivityTable.CONTACT);
    return cells.rows().stream()
        .filter(row -> row.getString(0).equals(kind))
        .map(row -> contacts ? contacts(row) : payments(row))
        .toList();
  }

  private static Map<String, Object> contacts(Row row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("channel", row.getString(1));
    line.put("week", row.get(2).toString());
    line.put("contacts", row.getLong(4));
    line.put("right_party_contacts", row.getLong(5));
    line.put("promises", row.getLong(6));
    return line;
  }

  private static Map<String, Object> payments(Row row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("method", row.getString(1));
    line.put("week", row.get(2).toString());
    line.put("payments", row.getLong(7));
    line.put("amount", row.getDouble(8));
    return line;
  }
}
