package dev.recobro.ingest;

import java.util.List;
import java.util.Locale;

/**
 * What can be wrong with a row, in the order in which checks are made: a row that breaks several is
 * rejected under the first. The first three concern a whole table and refuse the input.
 */
public enum Check {
  /** A required table is absent. */
  MISSING_TABLE,
  /** A table lacks a required column. */
  MISSING_COLUMN,
  /** A file that can't be read to its end: cut short, altered, or not what its name says. */
  DAMAGED_FILE,
  /** A CSV record with another number of values than the header, or with an open quote. */
  MALFORMED_ROW,
  /** A required value is empty. */
  MISSING_KEY,
  /** A text longer than 10,000 characters, or an id longer than 256. */
  OVERSIZE_VALUE,
  /** Not a day as {@code 2026-01-31}, between 1900 and 2199. */
  BAD_DATE,
  /** Not a timestamp with offset, between 1900 and 2199. */
  BAD_TIMESTAMP,
  /** Not {@code true} or {@code false}. */
  BAD_BOOLEAN,
  /** Not a plain decimal number below 10^14. */
  BAD_NUMBER,
  /** A probability that isn't above 0 and at most 1. */
  BAD_PROBABILITY,
  /** Not an ISO 3166-1 country, or one with a subdivision. */
  BAD_JURISDICTION,
  /** Not an IANA time zone. */
  BAD_TIME_ZONE,
  /** Not an ISO 4217 currency with minor units. */
  UNKNOWN_CURRENCY,
  /** A word that the column doesn't know. */
  UNKNOWN_CODE,
  /** An id of a state table that stood in an earlier row. */
  DUPLICATE_ID,
  /** The debtor isn't in the portfolio, or was rejected. */
  ORPHAN_DEBTOR,
  /** The account isn't in the portfolio, was rejected, or belongs to another debtor. */
  ORPHAN_ACCOUNT,
  /** A currency other than the account's. */
  CURRENCY_MISMATCH,
  /** An amount below zero. */
  NEGATIVE_AMOUNT,
  /** A payment or promise of nothing. */
  ZERO_AMOUNT,
  /** An amount with more decimals than its currency has. */
  AMOUNT_PRECISION,
  /** A reversal dated before its payment. */
  REVERSED_BEFORE_PAID,
  /** A promise due before it was made. */
  DUE_BEFORE_MADE,
  /** A promise cancelled before it was made. */
  CANCELLED_BEFORE_MADE;

  private static final List<Check> ALL = List.of(values());

  /** The check with this ordinal. */
  public static Check at(int ordinal) {
    return ALL.get(ordinal);
  }

  /** The check with this {@link #code()}. */
  static Check of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The name in rejected rows, in {@code run.json} and in errors. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
