package dev.recobro.run;

import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.Comparison;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Registry;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.nightly.Challengers;
import dev.recobro.nightly.NightSettings;
import dev.recobro.nightly.NightlyRun;
import dev.recobro.nightly.RunsLock;
import dev.recobro.policy.ContactLaw;
import dev.recobro.scoring.SetCatalogue;
import dev.recobro.training.AttributeChoice;
import dev.recobro.training.SetComparison;
import dev.recobro.training.TooLittleHistoryException;
import dev.recobro.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The two jobs of the pipeline, from a portfolio's folder to what they write. */
public final class Pipeline {

  private final SparkSession spark;
  private final RecobroConfig config;
  private final Progress progress;
  private final InstantSource clock;

  /** Steps are told to {@code progress}. */
  public Pipeline(SparkSession spark, RecobroConfig config, Progress progress) {
    this(spark, config, progress, Main.CLOCK);
  }

  /**
   * @param clock gives runs their ids and promotions their times
   */
  Pipeline(SparkSession spark, RecobroConfig config, Progress progress, InstantSource clock) {
    this.spark = spark;
    this.config = config;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Trains a model set on the portfolio, keeps it, and promotes it when it is the first, or the
   * first that was learned.
   */
  public ModelSet train(String portfolio, String ledgerDir, Path models, LocalDate asOf)
      throws IOException {
    LedgerUpdate update =
        update(
            portfolio,
            ledgerDir,
            config.ingest(config.attributes().stream().map(AttributeChoice::name).toList()));
    Fx fx = config.fx(update);
    Optional<ModelSet> champion = standing(models);
    ModelSet trained =
        learnedOrAssumed(
            new Training(asOf, config.training(), config.attributes(), fx, progress),
            update,
            champion.orElse(null));
    Optional<Segmentation> segments =
        new SegmentStep(config, asOf, fx, progress).find(update, trained, champion);
    ModelSet effective = new EffectStep(config, asOf, fx, progress).add(update, trained, segments);
    ModelSet set = segments.map(effective::withSegmentation).orElse(effective);
    Registry registry = Registry.of(ModelSets.open(models));
    progress.step("writing model set " + registry.sets().write(set));
    boolean firstLearned = champion.map(ModelSet::assumed).orElse(false) && !set.assumed();
    if (registry.sets().champion().isEmpty() || firstLearned) {
      registry.promote(set.id(), config.tolerance(), clock.instant());
    }
    return set;
  }

  /** A portfolio that can't teach yet is worked by priors rather than not at all. */
  private ModelSet learnedOrAssumed(
      Training training, LedgerUpdate update, @Nullable ModelSet champion) {
    try {
      return training.train(update, champion);
    } catch (TooLittleHistoryException e) {
      progress.step(e.getMessage() + "; the set is assumed from the catalogue's priors");
      return training.assume(update, config.coldStart());
    }
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

  /**
   * Makes and publishes the day's worklist with the champion.
   *
   * @throws BadInput before anything is read, when the config's rule packs or changes can't stand
   * @throws IllegalStateException when another run is under way in {@code runs}
   */
  public NightlyRun.Published run(
      String portfolio, String ledgerDir, Path models, Path runs, LocalDate asOf)
      throws IOException {
    ContactLaw law = config.contactLaw();
    ModelSet champion =
        champion(models)
            .orElseThrow(
                () ->
                    new BadInput(
                        "no champion among the model sets in %s; run `recobro train` first"
                            .formatted(models)));
    FeatureCatalogue catalogue = FeatureCatalogue.of(SetCatalogue.attributes(champion.card()));
    Map<String, ModelSet> own =
        new ModelsFolder(models).ofStrategies(config.strategies(), catalogue);
    Challengers challengers = new ModelsFolder(models).challengers();
    try (RunsLock lock = RunsLock.take(runs)) {
      LedgerUpdate update = update(portfolio, ledgerDir, ingest(champion));
      return new NightlyRun(spark, night(asOf, config.fx(update), law), clock, progress)
          .publish(update, champion, challengers, own, catalogue, lock);
    }
  }

  /** The champion to judge beside a new set; one that can't be used doesn't stop a training. */
  private Optional<ModelSet> standing(Path models) throws IOException {
    try {
      return champion(models);
    } catch (BadInput e) {
      progress.step("the champion isn't judged beside the new set: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Compares two model sets on the same rows of a portfolio.
   *
   * @throws IllegalArgumentException when they can't be compared
   */
  Comparison compare(
      ModelSet first, ModelSet second, String portfolio, String ledgerDir, LocalDate asOf) {
    List<String> attributes =
        Stream.of(first, second)
            .flatMap(set -> set.card().attributes().stream())
            .map(AttributeSpec::name)
            .distinct()
            .toList();
    LedgerUpdate update = update(portfolio, ledgerDir, config.ingest(attributes));
    return new SetComparison(update, asOf, config.training(), config.fx(update), progress)
        .of(first, second);
  }

  /** The model set in force in {@code models}, if there is one, fit for this program's features. */
  public Optional<ModelSet> champion(Path models) throws IOException {
    return new ModelsFolder(models).champion();
  }

  private LedgerUpdate update(String portfolio, String ledgerDir, IngestSettings ingest) {
    progress.step("reading the portfolio");
    return Ledger.update(spark, ledgerDir, portfolio, ingest, progress);
  }

  private NightSettings night(LocalDate asOf, Fx fx, ContactLaw law) {
    Strategies strategies = config.strategies();
    return new NightSettings(
        asOf,
        fx,
        config.stages(),
        config.preventiveDays(),
        config.horizon().promiseGraceDays(),
        config.capacities(),
        strategies.catalogue(),
        config.arms(),
        config.offers(),
        config.texts(law),
        config.reasons(),
        law,
        config.zone(),
        config.runSeed(),
        config.json(),
        strategies);
  }
}
