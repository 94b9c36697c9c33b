package dev.recobro.ingest;

import dev.recobro.domain.TableCounts;
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
 * @param counts by table name
 */
public record CheckedState(
    Dataset<Row> debtors,
    Dataset<Row> contactPoints,
    Dataset<Row> accounts,
    long debtorRows,
    long accountRows,
    Dataset<Row> rejected,
    Map<String, TableCounts> counts) {}
