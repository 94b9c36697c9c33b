package dev.recobro.run;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Registry;
import dev.recobro.report.Language;
import dev.recobro.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  @Mixin JobOptions job = new JobOptions();

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

  @Option(
      names = "--truth",
      description = "A simulated portfolio's truth, which segments are held against.")
  @Nullable String truth;

  @Override
  public Integer call() throws Exception {
    RecobroConfig config = job.common.config();
    ModelsFolder folder = new ModelsFolder(job.models);
    ModelSet set = folder.ask(registry -> registry.sets().read(judged(registry)));
    if (set.assumed()) {
      System.out.println("model set " + set.id() + " is assumed: nothing to evaluate");
      return 0;
    }
    List<ModelSet> rivals = folder.ask(registry -> rivals(registry, set.id()));
    try (SparkSession spark = Sessions.open(job.common.master)) {
      Map<String, String> types = truth == null ? Map.of() : TruthTable.read(spark, truth);
      EvaluationReport report =
          new EvaluateJob(spark, config, job.asOf, job.common.progress())
              .report(job.portfolio, job.ledger(job.models), set, rivals, types);
      System.out.println("report " + ReportFolder.write(report, language, out));
    }
    return 0;
  }

  private String judged(Registry registry) throws IOException {
    return model != null
        ? model
        : registry
            .sets()
            .champion()
            .orElseThrow(
                () ->
                    new BadInput(
                        "no champion among the model sets in %s; run `recobro train` first"
                            .formatted(job.models)));
  }

  /** Those asked for, else those recorded; never the one judged. */
  private List<ModelSet> rivals(Registry registry, String judged) throws IOException {
    Set<String> ids =
        new LinkedHashSet<>(challengers.isEmpty() ? registry.challengers() : challengers);
    ids.remove(judged);
    List<ModelSet> sets = new ArrayList<>();
    for (String id : ids) {
      sets.add(registry.sets().read(id));
    }
    return sets;
  }

  @Override
  public boolean debug() {
    return job.common.debug;
  }
}
