package dev.recobro.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one table's rows.
 *
 * @param read rows read: accepted and rejected
 * @param rejectedByCheck rejected rows by the code of their check, codes in order
 * @param duplicates events seen before with the same content, ignored
 * @param corrections events seen before with other content, replaced
 * @param late events dated before the ledger's latest day when they came
 * @param unknownDue payments naming a due that their account doesn't hold: they count as naming
 *     none
 */
public record TableCounts(
    long read,
    long accepted,
    Map<String, Long> rejectedByCheck,
    long duplicates,
    long corrections,
    long late,
    long unknownDue) {

  /** Keeps the codes in order. */
  public TableCounts {
    rejectedByCheck = Collections.unmodifiableMap(new TreeMap<>(rejectedByCheck));
  }

  /** Counts of a state table, in which nothing is repeated or late. */
  public static TableCounts ofState(long accepted, Map<String, Long> rejectedByCheck) {
    return ofEvents(accepted, rejectedByCheck, 0, 0, 0, 0);
  }

  /** Counts of an event table. */
  public static TableCounts ofEvents(
      long accepted,
      Map<String, Long> rejectedByCheck,
      long duplicates,
      long corrections,
      long late,
      long unknownDue) {
    long rejected = rejectedByCheck.values().stream().mapToLong(Long::longValue).sum();
    return new TableCounts(
        accepted + rejected, accepted, rejectedByCheck, duplicates, corrections, late, unknownDue);
  }

  /** These rows and {@code other} ones. */
  public TableCounts plus(TableCounts other) {
    Map<String, Long> checks = new TreeMap<>(rejectedByCheck);
    other.rejectedByCheck.forEach((check, rows) -> checks.merge(check, rows, Long::sum));
    return new TableCounts(
        read + other.read,
        accepted + other.accepted,
        checks,
        duplicates + other.duplicates,
        corrections + other.corrections,
        late + other.late,
        unknownDue + other.unknownDue);
  }

  /** Rejected rows in all. */
  public long rejected() {
    return read - accepted;
  }
}
