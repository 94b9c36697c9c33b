package dev.recobro.ledger;

import dev.recobro.domain.TableCounts;
import dev.recobro.ingest.Check;
import dev.recobro.ingest.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Counts of one bucket's update, by table. */
final class Tally implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int TABLES = Table.values().length;

  private final long[] accepted = new long[TABLES];
  private final long[] duplicates = new long[TABLES];
  private final long[] corrections = new long[TABLES];
  private final long[] late = new long[TABLES];
  private final long[][] rejected = new long[TABLES][Check.values().length];
  private long unknownDue;

  void accepted(Table table) {
    accepted[table.ordinal()]++;
  }

  void rejected(Table table, Check check) {
    rejected[table.ordinal()][check.ordinal()]++;
  }

  void duplicate(Table table) {
    duplicates[table.ordinal()]++;
  }

  void correction(Table table) {
    corrections[table.ordinal()]++;
  }

  void late(Table table) {
    late[table.ordinal()]++;
  }

  void unknownDue() {
    unknownDue++;
  }

  void add(Tally other) {
    for (int table = 0; table < TABLES; table++) {
      accepted[table] += other.accepted[table];
      duplicates[table] += other.duplicates[table];
      corrections[table] += other.corrections[table];
      late[table] += other.late[table];
      for (int check = 0; check < rejected[table].length; check++) {
        rejected[table][check] += other.rejected[table][check];
      }
    }
    unknownDue += other.unknownDue;
  }

  TableCounts counts(Table table) {
    int at = table.ordinal();
    Map<String, Long> byCheck = new HashMap<>();
    for (Check check : Check.values()) {
      if (rejected[at][check.ordinal()] > 0) {
        byCheck.put(check.code(), rejected[at][check.ordinal()]);
      }
    }
    return TableCounts.ofEvents(
        accepted[at],
        byCheck,
        duplicates[at],
        corrections[at],
        late[at],
        table == Table.PAYMENTS ? unknownDue : 0);
  }
}
