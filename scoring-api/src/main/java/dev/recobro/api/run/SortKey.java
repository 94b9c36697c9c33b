package dev.recobro.api.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a list may be sorted by. Amounts of different currencies aren't compared. */
public enum SortKey {
  RANK,
  ACCOUNT_ID,
  OVERDUE,
  DAYS_PAST_DUE,
  CHANNEL,
  SEGMENT,
  PROPENSITY,
  EXPECTED_RECOVERY,
  NET_VALUE,
  REASON;

  /** The word used in URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<SortKey> of(String code) {
    return Arrays.stream(values()).filter(key -> key.code().equals(code)).findFirst();
  }

  /** Order of rows; amounts lie by currency first. Not total: ties are left to the rank. */
  Comparator<Integer> order(Entries entries, boolean descending) {
    return switch (this) {
      case RANK, DAYS_PAST_DUE, PROPENSITY -> turned(byNumber(entries), descending);
      case OVERDUE, EXPECTED_RECOVERY, NET_VALUE ->
          Comparator.<Integer, String>comparing(row -> entries.currency().known(row))
              .thenComparing(turned(byNumber(entries), descending));
      case ACCOUNT_ID ->
          turned(Comparator.comparing(row -> entries.accountId().known(row)), descending);
      case CHANNEL -> turned(Comparator.comparing(row -> entries.channel().known(row)), descending);
      case SEGMENT ->
          turned(
              Comparator.comparing(
                  row -> Objects.requireNonNullElse(entries.segment().at(row), "")),
              descending);
      case REASON ->
          turned(Comparator.comparing(row -> entries.reasons().firstFeature(row)), descending);
    };
  }

  private Comparator<Integer> byNumber(Entries entries) {
    String column = code();
    return Comparator.comparingDouble(row -> entries.number(column, row));
  }

  private static Comparator<Integer> turned(Comparator<Integer> order, boolean descending) {
    return descending ? order.reversed() : order;
  }
}
