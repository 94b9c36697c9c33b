package dev.recobro.ingest;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** By which methods payments came: the ledger doesn't keep it, so it is read when asked. */
public record PaymentMethods(EventTables tables, List<PortfolioFile> files) {

  /**
   * The accepted payments of the days from {@code from} to before {@code until} that weren't
   * reversed before {@code until}: {@code account_id, paid_day int, amount bigint, method}, the
   * amount in units of 1/10,000 of its currency. Reads only what those days need where the files
   * say so; so of a payment that was corrected to another day, the version within the days counts.
   */
  public Dataset<Row> between(LocalDate from, LocalDate until) {
    return tables.payments(files, from, until);
  }
}
