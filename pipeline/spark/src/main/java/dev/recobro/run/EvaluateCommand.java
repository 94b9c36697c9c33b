package dev.recobro.run;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Registry;
import dev.recobro.report.Language;
import dev.recobro.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report on what a model set was worth after a day. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Reports, as HTML and JSON, what a model set was worth after a day.")
final class EvaluateCommand implements Callable<Integer>, Debuggable {

  @Option(names = "--portfolio", required = true, description = "Folder of the portfolio's tables.")
  String portfolio = "";

  @Option(names = "--models", required = true, description = "Folder of model sets.")
  Path models = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      converter = DayConverter.class,
      description = "Features see the days before it, outcomes the days from it on.")
  LocalDate asOf = LocalDate.EPOCH;

  @Option(names = "--out", required = true, description = "Folder for report.html and report.json.")
  Path out = Path.of("");

  @Option(names = "--model", description = "The model set to judge; default: the champion.")
  @Nullable String model;

  @Option(
      names = "--challenger",
      description = "A model set to compare with; may be given again; default: those recorded.")
  List<String> challengers = new ArrayList<>();

  @Option(
      names = "--language",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "Language of report.html: en or es.")
  Language language = Language.ENGLISH;

  @Option(names = "--ledger", description = "Folder of the ledger; default: MODELS/ledger.")
  @Nullable String ledger;

  @Option(
      names = "--truth",
      description = "A simulated portfolio's truth, which segments are held against.")
  @Nullable String truth;

  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = common.config();
    if (!Files.isDirectory(models)) {
      throw new BadInput("no folder of model sets at " + models);
    }
    ModelSets sets = ModelSets.open(models);
    String judged = model == null ? champion(sets) : model;
    ModelSet set = read(sets, judged);
    if (set.assumed()) {
      System.out.println("model set " + set.id() + " is assumed: nothing to evaluate");
      return 0;
    }
    List<ModelSet> rivals = new ArrayList<>();
    for (String id : rivals(sets, judged)) {
      rivals.add(read(sets, id));
    }
    String ledgerDir = ledger == null ? models.resolve("ledger").toString() : ledger;
    try (SparkSession spark = Sessions.open(common.master)) {
      Map<String, String> types = truth == null ? Map.of() : TruthTable.read(spark, truth);
      EvaluationReport report =
          new EvaluateJob(spark, config, asOf, common.progress())
              .report(portfolio, ledgerDir, set, rivals, types);
      System.out.println("report " + ReportFolder.write(report, language, out));
    }
    return 0;
  }

  private String champion(ModelSets sets) throws IOException {
    return sets.champion()
        .orElseThrow(
            () ->
                new BadInput(
                    "no champion among the model sets in %s; run `recobro train` first"
                        .formatted(models)));
  }

  /** Those asked for, else those recorded; never the one judged. */
  private List<String> rivals(ModelSets sets, String judged) throws IOException {
    List<String> ids = challengers.isEmpty() ? Registry.of(sets).challengers() : challengers;
    return ids.stream().filter(id -> !id.equals(judged)).distinct().toList();
  }

  private static ModelSet read(ModelSets sets, String id) throws IOException {
    try {
      return sets.read(id);
    } catch (IllegalArgumentException e) {
      throw new BadInput("models: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean debug() {
    return common.debug;
  }
}
