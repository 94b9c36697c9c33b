package dev.recobro.ingest;

import dev.recobro.domain.TableCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The portfolio's state tables, checked and written aside, so that they can be read again and
 * again.
 *
 * @param accountRows how many accounts were accepted
 * @param debtorRows how many debtors were accepted
 * @param rejected rows as {@link Rejected#SCHEMA}
 * @param counts by table name, in the order in which the tables were checked
 */
public record CheckedState(
    Dataset<Row> debtors,
    Dataset<Row> contactPoints,
    Dataset<Row> accounts,
    long debtorRows,
    long accountRows,
    Dataset<Row> rejected,
    Map<String, TableCounts> counts) {

  /** Keeps the counts in their order: the order of a hash is another one in each process. */
  public CheckedState {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
