package dev.recobro.ledger;

import dev.recobro.ingest.IngestSettings;
import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One row per account with its whole history, in buckets of debtors. */
@SuppressWarnings("DoNotCallSuggester") // bodies follow
public final class Ledger implements Serializable {

  private static final long serialVersionUID = 1L;

  private Ledger() {}

  public static LedgerUpdate update(
      SparkSession spark,
      String ledgerDir,
      String portfolioDir,
      IngestSettings settings,
      Progress progress) {
    throw new UnsupportedOperationException("signatures first: the body is the next commit");
  }

  public int buckets() {
    throw new UnsupportedOperationException("signatures first");
  }

  public LedgerTotals totals() {
    throw new UnsupportedOperationException("signatures first");
  }

  public String fingerprint(SparkSession spark) {
    throw new UnsupportedOperationException("signatures first");
  }

  public <R> Dataset<R> map(Dataset<Row> state, AccountsFunction<R> function, Encoder<R> encoder) {
    throw new UnsupportedOperationException("signatures first");
  }
}
