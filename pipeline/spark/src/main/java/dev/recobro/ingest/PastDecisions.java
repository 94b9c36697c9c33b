package dev.recobro.ingest;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was decided: the ledger doesn't keep it, so it is read when asked. */
public record PastDecisions(EventTables tables, List<PortfolioFile> files) {

  /**
   * The accepted decisions of the days from {@code from} to before {@code until}: {@code
   * account_id, as_of_day int, action, probability double, arm, strategy}. Reads only what those
   * days need where the files say so.
   */
  public Dataset<Row> between(LocalDate from, LocalDate until) {
    return tables.decisions(files, from, until);
  }
}
