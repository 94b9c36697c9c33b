package dev.recobro.run;

import dev.recobro.models.Comparison;
import dev.recobro.models.ModelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Two model sets on the same days and rows. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares two model sets on the same rows; without a portfolio, as recorded.")
final class CompareModels implements Callable<Integer>, Debuggable {

  @ParentCommand ModelsCommand parent = new ModelsCommand();

  @Parameters(index = "0", paramLabel = "A", description = "Id of a model set.")
  String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Id of another.")
  String second = "";

  @Option(names = "--portfolio", description = "Folder of the portfolio to compare them on.")
  @Nullable String portfolio;

  @Option(
      names = "--as-of",
      converter = DayConverter.class,
      description = "Outcomes of this day or later aren't known; default: the newer set's day.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--ledger",
      converter = LedgerConverter.class,
      description = "Folder of the ledger; default: MODELS/ledger.")
  @Nullable String ledger;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws IOException {
    RecobroConfig config = common.config();
    for (String id : List.of(first, second)) {
      if (parent.folder().ask(registry -> registry.sets().read(id)).assumed()) {
        System.out.println("model set " + id + " is assumed: nothing to evaluate");
        return 0;
      }
    }
    Comparison comparison = portfolio == null ? recorded() : onPortfolio(config, portfolio);
    ComparisonTable.print(comparison, config.tolerance(), System.out);
    if (portfolio != null) {
      Path kept = parent.folder().ask(registry -> registry.keep(comparison));
      System.out.println("kept as " + kept);
    }
    return 0;
  }

  private Comparison recorded() throws IOException {
    return parent
        .folder()
        .ask(
            registry ->
                registry
                    .recorded(first, second)
                    .orElseThrow(
                        () ->
                            new BadInput(
                                "models: %s and %s were never compared; give --portfolio DIR"
                                    .formatted(first, second))));
  }

  private Comparison onPortfolio(RecobroConfig config, String folder) throws IOException {
    ModelSet one = parent.folder().ask(registry -> registry.sets().read(first));
    ModelSet other = parent.folder().ask(registry -> registry.sets().read(second));
    parent.folder().catalogue(one);
    parent.folder().catalogue(other);
    LocalDate newest = one.card().asOf();
    newest = newest.isBefore(other.card().asOf()) ? other.card().asOf() : newest;
    LocalDate day = asOf == null ? newest : asOf;
    String ledgerDir = ledger == null ? parent.path().resolve("ledger").toString() : ledger;
    try (SparkSession spark = Sessions.open(common.master)) {
      Pipeline pipeline = new Pipeline(spark, config, common.progress());
      return parent.folder().ask(registry -> pipeline.compare(one, other, folder, ledgerDir, day));
    }
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
