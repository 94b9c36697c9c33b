package dev.recobro.benchmarks.nightly;

import dev.recobro.ledger.Ledger;
import dev.recobro.run.RecobroConfig;
import dev.recobro.run.Sessions;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Builds a ledger and nothing else; takes its folder and the portfolio's. */
public final class LedgerAlone {

  private LedgerAlone() {}

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = Sessions.open("local[2]")) {
      Ledger.update(
          spark,
          arguments[0],
          arguments[1],
          RecobroConfig.read(null).ingest(List.of()),
          step -> System.err.println("bench: " + step));
    }
  }
}
