package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.ingest.ForeignLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The outside data sets, brought in by their mappings. */
enum RealPortfolios {
  RECEIVABLES(
      "receivables",
      "ibm-accounts-receivable.conf",
      "ibm_accounts_receivable/WA_Fn-UseC_-Accounts-Receivable.csv",
      LocalDate.of(2013, 10, 1)),
  INVOICES(
      "invoices",
      "cassandra-invoices.conf",
      "cassandra_invoices/trainData.csv",
      LocalDate.of(2017, 1, 1));

  private static final int TRIALS = 4;
  private static final int MONTHS_APART = 2;

  private final String set;
  private final String mapping;
  private final String source;
  private final LocalDate asOf;

  RealPortfolios(String set, String mapping, String source, LocalDate asOf) {
    this.set = set;
    this.mapping = mapping;
    this.source = source;
    this.asOf = asOf;
  }

  String set() {
    return set;
  }

  /**
   * Imports the set anew and trains on it as it stood on some days, the newest first: one of these
   * small sets' test periods alone holds too few debtors to tell contenders apart.
   */
  List<TrainedPortfolio> train(SparkSession spark, Options options) throws Exception {
    Path work = options.scratch().resolve("models-" + set);
    SimulatedPortfolio.delete(work);
    Files.createDirectories(work);
    Path portfolio = work.resolve("portfolio");
    ForeignLayout.convert(
        spark,
        options.root().resolve("data-samples/mappings").resolve(mapping),
        List.of(readable(options.data().resolve(source))),
        portfolio.toString());
    List<TrainedPortfolio> trained = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      LocalDate day = asOf.minusMonths((long) trial * MONTHS_APART);
      trained.add(
          TrainedPortfolio.of(spark, set + "-" + day, portfolio, work.resolve("ledger"), day));
    }
    return trained;
  }

  private static String readable(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " isn't there (the data sets lie beside the project)");
    }
    return file.toString();
  }
}
