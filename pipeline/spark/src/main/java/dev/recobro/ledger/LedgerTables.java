package dev.recobro.ledger;

import dev.recobro.ingest.Table;
import java.util.List;

/** The event tables that the ledger holds, in the order of its columns. */
final class LedgerTables {

  static final List<Table> ALL =
      List.of(Table.DUES, Table.PAYMENTS, Table.CONTACTS, Table.PROMISES);

  private LedgerTables() {}

  static LedgerColumn.Group group(Table table) {
    return switch (table) {
      case DUES -> LedgerColumn.Group.DUES;
      case PAYMENTS -> LedgerColumn.Group.PAYMENTS;
      case CONTACTS -> LedgerColumn.Group.CONTACTS;
      case PROMISES -> LedgerColumn.Group.PROMISES;
      case DEBTORS, CONTACT_POINTS, ACCOUNTS, DECISIONS, FACTS ->
          throw new IllegalArgumentException("not in the ledger: " + table);
    };
  }
}
