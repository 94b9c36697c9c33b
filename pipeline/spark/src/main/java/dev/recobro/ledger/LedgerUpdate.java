package dev.recobro.ledger;

import dev.recobro.domain.TableCounts;
import dev.recobro.ingest.PastDecisions;
import dev.recobro.ingest.PaymentMethods;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A ledger after an update, and the portfolio's checked state.
 *
 * @param debtors {@code debtor_id, jurisdiction, time_zone, kind, name, language, flags
 *     array<string>}
 * @param contactPoints {@code debtor_id, channel, address, consent, valid boolean, kind}
 * @param accounts {@code account_id, debtor_id, currency, opened_day int, product, creditor,
 *     placement, status, principal_minor bigint, limitation_day int, disputed boolean, attributes
 *     map<string,string>}
 * @param decisions {@code account_id, as_of_day int, action, probability double, arm, strategy}:
 *     all accepted rows, read and checked when used; empty when the portfolio has none
 * @param pastDecisions the same, of the days that are asked for
 * @param payments all payments by method, read and checked when asked
 * @param rejected {@code table, file, line bigint, check, content}: state rows, and the event rows
 *     of every update
 * @param stateCounts of the state tables
 * @param eventCounts of the event tables, over every update
 * @param newCounts of the event tables, of the rows that this update read
 */
public record LedgerUpdate(
    Ledger ledger,
    Dataset<Row> debtors,
    Dataset<Row> contactPoints,
    Dataset<Row> accounts,
    Dataset<Row> decisions,
    PastDecisions pastDecisions,
    PaymentMethods payments,
    Dataset<Row> rejected,
    Map<String, TableCounts> stateCounts,
    Map<String, TableCounts> eventCounts,
    Map<String, TableCounts> newCounts) {

  /** As {@link PastDecisions#between}. */
  public Dataset<Row> decisionsBetween(LocalDate from, LocalDate until) {
    return pastDecisions.between(from, until);
  }

  /** As {@link PaymentMethods#between}. */
  public Dataset<Row> paymentsBetween(LocalDate from, LocalDate until) {
    return payments.between(from, until);
  }

  /** All tables' counts, those of events over every update. */
  public Map<String, TableCounts> counts() {
    Map<String, TableCounts> all = new LinkedHashMap<>(stateCounts);
    all.putAll(eventCounts);
    return all;
  }
}
