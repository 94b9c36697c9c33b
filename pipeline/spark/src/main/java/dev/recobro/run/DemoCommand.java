package dev.recobro.run;

import dev.recobro.models.ModelSet;
import dev.recobro.nightly.NightlyRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sample's whole way: train, run, and the top ten with their reasons. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Trains, unless that was done, runs on a portfolio and shows the top ten.")
final class DemoCommand implements Callable<Integer>, Debuggable {

  @Option(names = "--portfolio", required = true, description = "Folder of the sample portfolio.")
  String portfolio = "";

  @Option(names = "--work", required = true, description = "Folder for ledger, models and runs.")
  Path work = Path.of("");

  @Option(
      names = "--as-of",
      converter = DayConverter.class,
      defaultValue = "2026-11-03",
      description =
          "The day to work; default: ${DEFAULT-VALUE}, the first after the sample's history that is"
              + " neither a Sunday nor a holiday.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--train-as-of",
      converter = DayConverter.class,
      defaultValue = "2026-11-01",
      description = "The day to train for; default: ${DEFAULT-VALUE}, the day after its history.")
  LocalDate trainAsOf = LocalDate.EPOCH;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(work);
    String ledger = work.resolve("ledger").toString();
    Path models = work.resolve("models");
    try (SparkSession spark = Sessions.open(common.master)) {
      Pipeline pipeline = new Pipeline(spark, common.config(), common.progress());
      Optional<ModelSet> standing = pipeline.champion(models);
      ModelSet set =
          standing.isPresent()
              ? standing.get()
              : pipeline.train(portfolio, ledger, models, trainAsOf);
      NightlyRun.Published published =
          pipeline.run(portfolio, ledger, models, work.resolve("runs"), asOf);
      System.out.println();
      EvaluationTable.print(set, System.out);
      System.out.printf("%nThe first ten to call on %s, of %s%n", asOf, published.folder());
      TopEntries.print(spark, published.folder(), 10, System.out);
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
