package dev.recobro.ingest;

import dev.recobro.domain.TableCounts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The {@code decisions} table, checked.
 *
 * @param accepted all accepted rows: {@code account_id, as_of_day int, action, probability double,
 *     arm, strategy}; read when used
 * @param rejected rows of new files, as {@link Rejected#SCHEMA}
 * @param counts of new files
 */
public record DecisionsTable(Dataset<Row> accepted, Dataset<Row> rejected, TableCounts counts) {}
