package dev.recobro.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;

import dev.recobro.domain.TableCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts and cuts out the rejected rows among checked ones. */
final class RejectedRows {

  private RejectedRows() {}

  /** One aggregation over the check alone. */
  static TableCounts count(Dataset<Row> checked) {
    long accepted = 0;
    Map<String, Long> rejected = new HashMap<>();
    for (Row row : checked.groupBy(col(Typed.CHECK)).count().collectAsList()) {
      if (row.isNullAt(0)) {
        accepted = row.getLong(1);
      } else {
        rejected.put(Check.at(row.getInt(0)).code(), row.getLong(1));
      }
    }
    return TableCounts.ofState(accepted, rejected);
  }

  /** The rejected rows as {@link Rejected#SCHEMA}. */
  static Dataset<Row> of(Dataset<Row> checked, Table table, List<PortfolioFile> files) {
    Column[] names = files.stream().map(file -> lit(file.path())).toArray(Column[]::new);
    Column[] codes =
        Arrays.stream(Check.values()).map(check -> lit(check.code())).toArray(Column[]::new);
    return checked
        .filter(col(Typed.CHECK).isNotNull())
        .select(
            lit(table.code()).as("table"),
            get(array(names), col(RawTable.FILE)).cast("string").as("file"),
            col(RawTable.LINE).as("line"),
            get(array(codes), col(Typed.CHECK)).as("check"),
            col(Typed.CONTENT).as("content"));
  }
}
