package dev.recobro.api.run;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a desk are asked for, and in which order.
 *
 * @param channel code of a channel; null for all
 * @param segment name of a segment; null for all
 * @param bucket code of a bucket; null for all
 * @param minOverdue least overdue in the entry's own currency, major units; null for all
 */
public record Selection(
    String desk,
    @Nullable String channel,
    @Nullable String segment,
    @Nullable String bucket,
    @Nullable BigDecimal minOverdue,
    SortKey sort,
    boolean descending) {

  /** All of {@code desk}'s entries by rank. */
  static Selection all(String desk) {
    return new Selection(desk, null, null, null, null, SortKey.RANK, false);
  }

  /** The selection as text: equal for equal selections, on any machine. */
  public String canonical() {
    return String.join(
        "|",
        desk,
        String.valueOf(channel),
        String.valueOf(segment),
        String.valueOf(bucket),
        minOverdue == null ? "" : minOverdue.stripTrailingZeros().toPlainString(),
        (descending ? "-" : "") + sort.code());
  }

  boolean filters() {
    return channel != null || segment != null || bucket != null || minOverdue != null;
  }
}
