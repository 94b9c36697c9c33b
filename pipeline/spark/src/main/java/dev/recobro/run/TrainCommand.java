package dev.recobro.run;

import dev.recobro.models.ModelSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains, evaluates, writes a model set; promotes the first one. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains, evaluates and writes a model set; promotes the first one.")
final class TrainCommand implements Callable<Integer>, Debuggable {

  @Option(names = "--portfolio", required = true, description = "Folder of the portfolio's tables.")
  String portfolio = "";

  @Option(names = "--models", required = true, description = "Folder of model sets.")
  Path models = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      converter = DayConverter.class,
      description = "Nothing dated this day or later is seen.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--ledger", description = "Folder of the ledger; default: MODELS/ledger.")
  @Nullable String ledger;

  @Option(
      names = "--segments-only",
      description = "Finds segments anew beside the champion's propensities.")
  boolean segmentsOnly;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = common.config();
    String ledgerDir = ledger == null ? models.resolve("ledger").toString() : ledger;
    try (SparkSession spark = Sessions.open(common.master)) {
      Pipeline pipeline = new Pipeline(spark, config, common.progress());
      ModelSet set =
          segmentsOnly
              ? pipeline.trainSegments(portfolio, ledgerDir, models, asOf)
              : pipeline.train(portfolio, ledgerDir, models, asOf);
      EvaluationTable.print(set, System.out);
      PortfolioTable.print(set, System.out);
      SegmentTable.print(set, System.out);
    }
    return 0;
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
