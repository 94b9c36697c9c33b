package dev.recobro.api;

import static dev.recobro.api.arrow.CellKind.AMOUNT;
import static dev.recobro.api.arrow.CellKind.DAY;
import static dev.recobro.api.arrow.CellKind.TEXT;
import static dev.recobro.api.arrow.CellKind.TIME;
import static dev.recobro.api.arrow.CellKind.TRUTH;
import static dev.recobro.api.arrow.CellKind.WORDS;

import dev.recobro.api.arrow.CellKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that a client sends, and the columns that are read of it. */
enum SentTable {
  DEBTORS(
      1_000,
      Map.of(
          "debtor_id", TEXT,
          "jurisdiction", TEXT,
          "time_zone", TEXT,
          "name", TEXT,
          "language", TEXT,
          "flags", WORDS)),
  CONTACT_POINTS(
      200_000,
      Map.of(
          "debtor_id", TEXT,
          "channel", TEXT,
          "address", TEXT,
          "consent", TEXT,
          "valid", TRUTH,
          "kind", TEXT)),
  ACCOUNTS(
      1_000,
      Map.ofEntries(
          Map.entry("account_id", TEXT),
          Map.entry("debtor_id", TEXT),
          Map.entry("currency", TEXT),
          Map.entry("opened_on", DAY),
          Map.entry("product", TEXT),
          Map.entry("creditor", TEXT),
          Map.entry("placement", TEXT),
          Map.entry("status", TEXT),
          Map.entry("principal", AMOUNT),
          Map.entry("limitation_on", DAY),
          Map.entry("disputed", TRUTH))),
  DUES(
      200_000,
      Map.of(
          "account_id", TEXT,
          "currency", TEXT,
          "due_id", TEXT,
          "due_on", DAY,
          "amount", AMOUNT)),
  PAYMENTS(
      200_000,
      Map.of(
          "account_id", TEXT,
          "currency", TEXT,
          "payment_id", TEXT,
          "paid_on", DAY,
          "amount", AMOUNT,
          "due_id", TEXT,
          "reversed_on", DAY)),
  CONTACTS(
      200_000,
      Map.of(
          "contact_id", TEXT,
          "debtor_id", TEXT,
          "account_id", TEXT,
          "currency", TEXT,
          "at", TIME,
          "channel", TEXT,
          "outcome", TEXT,
          "direction", TEXT)),
  PROMISES(
      200_000,
      Map.of(
          "promise_id", TEXT,
          "account_id", TEXT,
          "currency", TEXT,
          "made_at", TIME,
          "due_on", DAY,
          "amount", AMOUNT,
          "cancelled_on", DAY));

  private final int mostRows;

  @SuppressWarnings("ImmutableEnumChecker") // Map.of
  private final Map<String, CellKind> columns;

  SentTable(int mostRows, Map<String, CellKind> columns) {
    this.mostRows = mostRows;
    this.columns = columns;
  }

  int mostRows() {
    return mostRows;
  }

  /** By name; accounts have the attributes of the model set besides. */
  Map<String, CellKind> columns() {
    return columns;
  }

  /** Its name in a body. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all tables. */
  static Set<String> names() {
    return Arrays.stream(values()).map(SentTable::code).collect(Collectors.toSet());
  }
}
