package dev.recobro.ingest;

import dev.recobro.domain.TableCounts;
import java.util.Comparator;
import java.util.Map;

/** The share of rejected rows above which a table is refused. */
public final class ShareLimit {

  private ShareLimit() {}

  /**
   * Refuses the first table whose rejected rows are more than {@code maxRejectedShare} of those
   * read.
   *
   * @throws InputRefusedException naming the most frequent check
   */
  public static void check(Map<String, TableCounts> counts, double maxRejectedShare) {
    counts.forEach(
        (table, count) -> {
          if (count.rejected() > maxRejectedShare * count.read()) {
            throw refusal(table, count, maxRejectedShare);
          }
        });
  }

  private static InputRefusedException refusal(String table, TableCounts count, double limit) {
    Map.Entry<String, Long> worst =
        count.rejectedByCheck().entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow();
    return new InputRefusedException(
        table,
        Check.of(worst.getKey()),
        "%d of %d rows; in all %d rows rejected, more than the allowed %s of the table: %s"
            .formatted(
                worst.getValue(),
                count.read(),
                count.rejected(),
                share(limit),
                count.rejectedByCheck()));
  }

  private static String share(double limit) {
    return java.math.BigDecimal.valueOf(limit * 100).stripTrailingZeros().toPlainString() + " %";
  }
}
