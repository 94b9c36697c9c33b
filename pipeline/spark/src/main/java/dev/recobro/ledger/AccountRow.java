package dev.recobro.ledger;

import dev.recobro.history.AccountHistory;
import org.apache.spark.sql.Row;

/** One account's state row beside its history. */
public record AccountRow(Row state, AccountHistory history) {}
