package dev.recobro.nightly;

import dev.recobro.decisions.strategies.StrategyPlanner;
import dev.recobro.decisions.strategies.StrategyPlans;
import dev.recobro.domain.Bucket;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.handoff.RunLayout;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import dev.recobro.ledger.Progress;
import dev.recobro.models.ModelSet;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.scoring.NightEffects;
import dev.recobro.scoring.NightLaw;
import dev.recobro.scoring.RecentContacts;
import dev.recobro.scoring.ScoredAccount;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Makes the worklist of one day and publishes it. */
public final class NightlyRun {

  private final SparkSession spark;
  private final NightSettings settings;
  private final InstantSource clock;
  private final Progress progress;

  /**
   * @param clock gives the run its id and times; nothing in the lists depends on it
   */
  public NightlyRun(
      SparkSession spark, NightSettings settings, InstantSource clock, Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Scores the portfolio, fills the desks and publishes, whole or not at all.
   *
   * @param runs folder of published runs
   * @throws IllegalArgumentException when the model set was trained on other features
   * @throws IllegalStateException when another run is under way in {@code runs}
   */
  public Published publish(
      LedgerUpdate update, ModelSet models, FeatureCatalogue catalogue, Path runs) {
    try (RunsLock lock = RunsLock.take(runs)) {
      return publish(update, models, Challengers.NONE, Map.of(), catalogue, lock);
    }
  }

  /**
   * Likewise, and scores the challengers in shadow; the lists don't depend on them. A challenger
   * that doesn't fit the night's features is skipped.
   *
   * @param own by id, the model sets that strategies name
   * @param runs held since before the ledger was updated, whose next update removes what this reads
   * @throws IllegalArgumentException also when one of {@code own} was trained on other features
   */
  public Published publish(
      LedgerUpdate update,
      ModelSet models,
      Challengers named,
      Map<String, ModelSet> own,
      FeatureCatalogue catalogue,
      RunsLock runs) {
    models.requireFeatures(catalogue.names(), catalogue.fingerprint());
    own.values().forEach(set -> set.requireFeatures(catalogue.names(), catalogue.fingerprint()));
    Challengers challengers = named.fitting(catalogue);
    challengers.skipped().forEach((id, why) -> progress.step("no shadow of " + id + ": " + why));
    Instant started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (RunFolder folder = RunFolder.open(runs)) {
      ContactChances chances = HoursFunction.counted(models);
      if (chances.tries() == 0) {
        progress.step("no best hours: the model set has counted no contacts");
      }
      StrategyModels shared =
          StrategyModels.of(
              new JavaSparkContext(spark.sparkContext()), settings.strategies(), models, own);
      Dataset<Row> scored = score(update, catalogue, shared, folder);
      progress.step("allocating the day");
      Planned planned = plan(scored);
      StrategyPlans plan = planned.plans();
      Dataset<Row> decided = DecideFunction.decide(scored, broadcast(plan.rule()));
      // Ranked once, and joined to the scored accounts once.
      Dataset<Row> places = kept("places", Places.of(decided, settings.actions()), folder);
      Dataset<Row> listed = kept("listed", Places.listed(scored, places), folder);
      Places.Totals totals = Places.totals(places);
      progress.step("explaining and writing the worklist");
      Dataset<Row> worklist =
          write(
              folder,
              RunLayout.WORKLIST,
              Tables.worklist(
                  listed,
                  EntryReasons.of(listed, catalogue, shared, settings),
                  messages(listed),
                  chances,
                  settings));
      write(folder, RunLayout.LAW, Tables.law(listed));
      WindowCheck.require(worklist);
      progress.step("writing accounts, decisions and figures");
      write(folder, RunLayout.ACCOUNTS, Tables.accounts(decided, chances, settings));
      write(folder, RunLayout.DECISIONS, Tables.decisions(decided, settings));
      write(folder, RunLayout.REJECTED, update.rejected());
      List<PortfolioCell> cells = PortfolioCell.of(scored);
      Map<String, Object> metrics =
          Metrics.of(
              scored,
              cells,
              update.decisionsBetween(
                  settings.asOf().minusDays(DelinquencyPath.MONTH_DAYS), settings.asOf()),
              settings);
      metrics.put("drift", Drift.psi(scored, catalogue, models));
      List<Integer> inForce = shared.places().iterator().next();
      metrics.put(
          "shadow",
          new Shadow(spark, challengers, settings)
              .publish(
                  EntryReasons.scoredBy(scored, inForce, settings),
                  inForce.stream().mapToInt(place -> (int) plan.plans().get(place).entries()).sum(),
                  folder));
      metrics.put("segments", SegmentMetrics.segments(cells, models));
      metrics.put("segment_migration", SegmentMetrics.migration(cells));
      Dataset<Row> activity = activity(scored, update, folder);
      ActivityCells weeks = ActivityCells.of(activity);
      write(folder, RunLayout.ACTIVITY, weeks.sorted(activity));
      metrics.putAll(ActivityMetrics.of(weeks));
      folder.write(RunLayout.METRICS_JSON, RunRecord.json(metrics));
      String runId = folder.id(settings.asOf().toString(), started);
      Map<String, Object> record = record(runId, started, update, catalogue, models);
      record.putAll(DayRecord.of(plan, settings).tree());
      record.put("allocation_bytes", planned.stateBytes());
      if (settings.strategies().challenged()) {
        record.put("strategies", new StrategyRecord(plan, shared, settings).lines(places));
      }
      record.put("expected_net_value", totals.net());
      record.put("models", challengers.record(models));
      record.put("counts", counts(cells, plan));
      record.put("expected_recovery", totals.expected());
      record.put("files", folder.sums());
      folder.write(RunLayout.RUN_JSON, RunRecord.json(record));
      progress.step("publishing");
      Path place = folder.publish(settings.asOf().toString(), runId);
      return new Published(runId, place, totals.net());
    }
  }

  /** Every account with its scores, kept on disk so that nothing is computed twice. */
  private Dataset<Row> score(
      LedgerUpdate update, FeatureCatalogue catalogue, StrategyModels shared, RunFolder folder) {
    progress.step("features, scores and contact law");
    Broadcast<NightLaw> law =
        broadcast(new NightLaw(settings.law(), settings.zone(), settings.asOfDay()));
    Dataset<ScoredAccount> scored =
        update
            .ledger()
            .map(
                PortfolioState.join(update),
                new ScoreFunction(catalogue, shared, settings, law),
                Encoders.bean(ScoredAccount.class));
    // Lists and decisions look at the eligible ones alone, a tenth or so.
    return kept("scored", scored.toDF(), folder, AccountColumns.ELIGIBLE);
  }

  /**
   * Written aside, so that it is computed once however often it is read.
   *
   * @param apart columns by whose values the rows are put into files of their own
   */
  private Dataset<Row> kept(String name, Dataset<Row> table, RunFolder folder, String... apart) {
    String raw = folder.raw(name).toString();
    // Read a few times and thrown away: no dictionary pays, and nobody asks for the least value.
    table
        .write()
        .partitionBy(apart)
        .option("compression", "lz4_raw")
        .option("parquet.enable.dictionary", "false")
        .option("parquet.column.statistics.enabled", "false")
        .option("parquet.size.statistics.enabled", "false")
        .parquet(raw);
    return read(table.schema(), raw);
  }

  /** Reads what has just been written; with its schema at hand no file is opened to ask for it. */
  private Dataset<Row> read(StructType schema, String folder) {
    return spark.read().schema(schema).parquet(folder);
  }

  private Dataset<Row> activity(Dataset<Row> scored, LedgerUpdate update, RunFolder folder) {
    LocalDate asOf = settings.asOf();
    Dataset<Row> payments =
        ActivityTable.payments(
            scored, update.paymentsBetween(asOf.minusWeeks(RecentContacts.WEEKS), asOf), asOf);
    return ActivityTable.of(
        ActivityTable.contacts(scored, asOf), kept("payments", payments, folder));
  }

  private Planned plan(Dataset<Row> scored) {
    try (NightDebtors debtors = new NightDebtors(scored)) {
      StrategyPlans plans =
          new StrategyPlanner(settings.strategies(), settings.capacities(), settings.draws())
              .plan(debtors);
      return new Planned(plans, debtors.stateBytes());
    }
  }

  /**
   * The day's plans.
   *
   * @param stateBytes that the allocation held of the debtors' options
   */
  private record Planned(StrategyPlans plans, long stateBytes) {}

  private <T> Broadcast<T> broadcast(T value) {
    return new JavaSparkContext(spark.sparkContext()).broadcast(value);
  }

  private Dataset<Row> messages(Dataset<Row> listed) {
    return listed
        .selectExpr(MessageFunction.COLUMNS.toArray(String[]::new))
        .mapPartitions(new MessageFunction(settings), Encoders.row(MessageFunction.SCHEMA));
  }

  /** Writes a part of the run, and gives it as it was written. */
  private Dataset<Row> write(RunFolder folder, String part, Dataset<Row> table) {
    DataFrameWriter<Row> writer = table.write();
    if (part.equals(RunLayout.ACCOUNTS)) {
      // One account is looked up at a time: small pages, and a filter that says where it can't be.
      // Hardly two features are alike, and a dictionary of them is given up in every file.
      writer =
          writer
              .option("parquet.page.row.count.limit", "1000")
              .option("parquet.bloom.filter.enabled#account_id", "true")
              .option("parquet.enable.dictionary#features.list.element", "false");
    }
    writer.parquet(folder.raw(part).toString());
    folder.adopt(part);
    return read(table.schema(), folder.part(part).toString());
  }

  private Map<String, Object> record(
      String runId,
      Instant started,
      LedgerUpdate update,
      FeatureCatalogue catalogue,
      ModelSet models) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("as_of", settings.asOf().toString());
    record.put("run_id", runId);
    record.put("started_at", started.toString());
    record.put("ended_at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    record.put("inputs", RunRecord.inputs(update));
    record.put("rule_packs", settings.law().versions());
    record.put("policy_changes", RunRecord.changes(settings.law()));
    record.put("value", "uplift minus cost, uplift " + NightEffects.basis(models));
    record.put("best_hours", HoursFunction.basis(HoursFunction.counted(models)));
    record.put("base_currency", settings.fx().base().getCurrencyCode());
    record.put("config", RunRecord.parsed(settings.configJson()));
    record.put("seed", settings.seed());
    record.put("feature_names", catalogue.names());
    return record;
  }

  private static Map<String, Object> counts(List<PortfolioCell> cells, StrategyPlans plan) {
    List<PortfolioCell> owing = cells.stream().filter(PortfolioCell::owing).toList();
    List<PortfolioCell> overdue = owing.stream().filter(cell -> !cell.in(Bucket.CURRENT)).toList();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("accounts", PortfolioCell.counted(cells, PortfolioCell::accounts));
    counts.put("owing", PortfolioCell.counted(owing, PortfolioCell::accounts));
    counts.put("overdue", PortfolioCell.counted(overdue, PortfolioCell::accounts));
    counts.put("held", PortfolioCell.counted(cells, PortfolioCell::held));
    counts.put("eligible", PortfolioCell.counted(cells, PortfolioCell::eligible));
    counts.put("listed", plan.entries());
    return counts;
  }

  /**
   * A published run.
   *
   * @param folder {@code RUNS/<as-of>/<run-id>}
   * @param netValue of the listed accounts, in the base currency
   */
  public record Published(String runId, Path folder, double netValue) {}
}
