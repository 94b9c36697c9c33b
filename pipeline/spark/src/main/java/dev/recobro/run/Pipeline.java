package dev.recobro.run;

import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.nightly.NightSettings;
import dev.recobro.nightly.NightlyRun;
import dev.recobro.training.AttributeChoice;
import dev.recobro.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The two jobs of the pipeline, from a portfolio's folder to what they write. */
public final class Pipeline {

  private final SparkSession spark;
  private final RecobroConfig config;
  private final Progress progress;

  /** Steps are told to {@code progress}. */
  public Pipeline(SparkSession spark, RecobroConfig config, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.progress = progress;
  }

  /** Trains a model set on the portfolio, keeps it, and promotes it when it is the first. */
  public ModelSet train(String portfolio, String ledgerDir, Path models, LocalDate asOf)
      throws IOException {
    LedgerUpdate update =
        update(
            portfolio,
            ledgerDir,
            config.ingest(config.attributes().stream().map(AttributeChoice::name).toList()));
    Fx fx = config.fx(update);
    ModelSet set =
        new Training(asOf, config.training(), config.attributes(), fx, progress).train(update);
    ModelSets sets = ModelSets.open(models);
    set = new SegmentStep(config, asOf, fx, progress).add(update, set, champion(models));
    progress.step("writing model set " + sets.write(set));
    if (sets.champion().isEmpty()) {
      sets.promote(set.id());
    }
    return set;
  }

  /** Finds the segments anew and keeps them as another set of the champion's propensities. */
  public ModelSet trainSegments(String portfolio, String ledgerDir, Path models, LocalDate asOf)
      throws IOException {
    ModelSet champion = champion(models).orElseThrow(() -> SegmentStep.withoutChampion(models));
    LedgerUpdate update = update(portfolio, ledgerDir, ingest(champion));
    ModelSet set =
        new SegmentStep(config, asOf, config.fx(update), progress).replace(update, champion);
    progress.step("writing model set " + ModelSets.open(models).write(set));
    return set;
  }

  private IngestSettings ingest(ModelSet set) {
    return config.ingest(set.card().attributes().stream().map(AttributeSpec::name).toList());
  }

  /** Makes and publishes the day's worklist with the champion. */
  public NightlyRun.Published run(
      String portfolio, String ledgerDir, Path models, Path runs, LocalDate asOf)
      throws IOException {
    ModelSet champion =
        champion(models)
            .orElseThrow(
                () ->
                    new BadInput(
                        "no champion among the model sets in %s; run `recobro train` first"
                            .formatted(models)));
    LedgerUpdate update =
        update(
            portfolio,
            ledgerDir,
            config.ingest(champion.card().attributes().stream().map(AttributeSpec::name).toList()));
    FeatureCatalogue catalogue = FeatureCatalogue.of(ModelAttributes.of(champion.card()));
    return new NightlyRun(spark, night(asOf, config.fx(update)), Main.CLOCK, progress)
        .publish(update, champion, catalogue, runs);
  }

  /** The model set in force in {@code models}, if there is one. */
  public Optional<ModelSet> champion(Path models) throws IOException {
    if (!Files.isDirectory(models)) {
      return Optional.empty();
    }
    ModelSets sets = ModelSets.open(models);
    Optional<String> id = sets.champion();
    return id.isPresent() ? Optional.of(sets.read(id.get())) : Optional.empty();
  }

  private LedgerUpdate update(String portfolio, String ledgerDir, IngestSettings ingest) {
    progress.step("reading the portfolio");
    return Ledger.update(spark, ledgerDir, portfolio, ingest, progress);
  }

  private NightSettings night(LocalDate asOf, Fx fx) {
    Catalogues catalogues = config.catalogues();
    return new NightSettings(
        asOf,
        fx,
        config.stages(),
        config.preventiveDays(),
        config.horizon().promiseGraceDays(),
        catalogues.desks(),
        catalogues.actions(),
        config.reasons(),
        config.runSeed(),
        config.json());
  }
}
