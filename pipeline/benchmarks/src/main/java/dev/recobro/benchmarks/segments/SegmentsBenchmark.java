package dev.recobro.benchmarks.segments;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.ledger.Rates;
import dev.recobro.domain.Fx;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.models.segments.SegmentSettings;
import dev.recobro.models.segments.SegmentTrainer;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.run.RecobroConfig;
import dev.recobro.run.Sessions;
import dev.recobro.training.SegmentTraining;
import dev.recobro.training.SnapshotTable;
import dev.recobro.training.Snapshots;
import dev.recobro.training.TrainingSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Segments against the hidden types of simulated debtors, on portfolios that nothing was tuned on;
 * beside them a classifier that was told the types of the other portfolio.
 */
public final class SegmentsBenchmark implements Benchmark {

  private static final long ACCOUNTS = 20_000;
  private static final long FIRST_SEED = 101;
  private static final long SECOND_SEED = 102;
  private static final int MONTH = 30;

  private final long firstSeed;
  private final long secondSeed;

  public SegmentsBenchmark() {
    this(FIRST_SEED, SECOND_SEED);
  }

  /** On other portfolios than the reported ones: for tuning. */
  SegmentsBenchmark(long firstSeed, long secondSeed) {
    this.firstSeed = firstSeed;
    this.secondSeed = secondSeed;
  }

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    Path work = options.root().resolve(".recobro/bench");
    try (SparkSession spark = Sessions.open("local[2]")) {
      JudgedPortfolio first = judged(spark, accounts, firstSeed, work);
      JudgedPortfolio second = judged(spark, accounts, secondSeed, work);
      return new SegmentsRun(accounts, List.of(first, second), guesses(first, second))
          .report(name());
    }
  }

  private static List<int[]> guesses(JudgedPortfolio first, JudgedPortfolio second)
      throws Exception {
    return List.of(
        SupervisedTypes.guess(second.features(), second.types(), first.features()),
        SupervisedTypes.guess(first.features(), first.types(), second.features()));
  }

  private static JudgedPortfolio judged(SparkSession spark, long accounts, long seed, Path work)
      throws Exception {
    TruePortfolio portfolio = TruePortfolio.of(accounts, seed, work);
    LedgerUpdate update =
        Ledger.update(
            spark,
            work.resolve("segments-ledger-%d-%d".formatted(accounts, seed)).toString(),
            portfolio.folder().toString(),
            new IngestSettings(ZoneOffset.UTC, 0.01, List.of()),
            step -> System.err.println("bench: " + step));
    FeatureCatalogue catalogue = FeatureCatalogue.of(List.of());
    LocalDate asOf = TruePortfolio.AS_OF;
    Segmentation before = found(update, catalogue, asOf.minusDays(MONTH), null);
    Segmentation after = found(update, catalogue, asOf, before);
    SnapshotTable atStake =
        new Snapshots(update, catalogue, training(), fx(), List.of())
            .on(Math.toIntExact(asOf.toEpochDay()));
    int[] types = JudgedPortfolio.types(atStake, portfolio.types(spark));
    return new JudgedPortfolio(atStake, catalogue, types, before, after);
  }

  private static Segmentation found(
      LedgerUpdate update,
      FeatureCatalogue catalogue,
      LocalDate asOf,
      @Nullable Segmentation former) {
    SegmentSettings settings = settings();
    SnapshotTable accounts =
        new SegmentTraining(asOf, settings, training(), catalogue, fx()).accounts(update);
    SegmentTrainer trainer = new SegmentTrainer(asOf, settings);
    return former == null
        ? trainer.train(catalogue.names(), accounts.features(catalogue.size()))
        : trainer.retrain(catalogue.names(), accounts.features(catalogue.size()), former);
  }

  private static SegmentSettings settings() {
    return RecobroConfig.read(null).segments().orElseThrow();
  }

  private static TrainingSettings training() {
    return RecobroConfig.read(null).training();
  }

  private static Fx fx() {
    return Rates.standard();
  }
}
