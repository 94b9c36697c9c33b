package dev.recobro.run;

import dev.recobro.nightly.NightlyRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes and publishes the worklist of one day. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Makes the worklist of one day and publishes it, whole or not at all.")
final class RunCommand implements Callable<Integer>, Debuggable {

  @Option(names = "--portfolio", required = true, description = "Folder of the portfolio's tables.")
  String portfolio = "";

  @Option(names = "--models", required = true, description = "Folder of model sets.")
  Path models = Path.of("");

  @Option(names = "--runs", required = true, description = "Folder of published runs.")
  Path runs = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      converter = DayConverter.class,
      description = "The day to work; nothing dated this day or later is seen.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--ledger", description = "Folder of the ledger; default: RUNS/ledger.")
  @Nullable String ledger;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = common.config();
    String ledgerDir = ledger == null ? runs.resolve("ledger").toString() : ledger;
    try (SparkSession spark = Sessions.open(common.master)) {
      NightlyRun.Published published =
          new Pipeline(spark, config, common.progress())
              .run(portfolio, ledgerDir, models, runs, asOf);
      System.out.println("published " + published.folder());
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
