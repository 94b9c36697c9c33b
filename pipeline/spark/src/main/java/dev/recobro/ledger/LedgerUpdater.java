package dev.recobro.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;

import dev.recobro.domain.TableCounts;
import dev.recobro.ingest.CheckedState;
import dev.recobro.ingest.DecisionsTable;
import dev.recobro.ingest.EventColumns;
import dev.recobro.ingest.EventTables;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ingest.PastDecisions;
import dev.recobro.ingest.PaymentMethods;
import dev.recobro.ingest.PortfolioFile;
import dev.recobro.ingest.PortfolioFiles;
import dev.recobro.ingest.Rejected;
import dev.recobro.ingest.ShareLimit;
import dev.recobro.ingest.StateTables;
import dev.recobro.ingest.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;

/** Brings a ledger up to date with a portfolio. */
final class LedgerUpdater {

  private final SparkSession spark;
  private final String portfolioDir;
  private final IngestSettings settings;
  private final LedgerPolicy policy;
  private final Progress progress;
  private final Configuration conf;

  LedgerUpdater(
      SparkSession spark,
      String portfolioDir,
      IngestSettings settings,
      LedgerPolicy policy,
      Progress progress) {
    this.spark = spark;
    this.portfolioDir = portfolioDir;
    this.settings = settings;
    this.policy = policy;
    this.progress = progress;
    this.conf = spark.sparkContext().hadoopConfiguration();
  }

  @SuppressWarnings("try") // The lock is held, not used.
  LedgerUpdate update(String ledgerDir) {
    Map<Table, List<PortfolioFile>> files = PortfolioFiles.list(conf, portfolioDir);
    LedgerFolder folder = new LedgerFolder(ledgerDir, conf);
    try (LedgerLock lock = LedgerLock.take(folder)) {
      Optional<Manifest> known = folder.manifest();
      known.ifPresent(this::sameZone);
      folder.clean(known);
      return update(folder, known, files);
    }
  }

  private void sameZone(Manifest manifest) {
    if (!manifest.zone().equals(settings.zone().getId())) {
      throw new IllegalStateException(
          "the ledger counts days in %s, the settings say %s: remove the ledger to build it again"
              .formatted(manifest.zone(), settings.zone().getId()));
    }
  }

  private LedgerUpdate update(
      LedgerFolder folder, Optional<Manifest> known, Map<Table, List<PortfolioFile>> files) {
    int number = known.map(Manifest::update).orElse(0) + 1;
    String name = LedgerFolder.updateName(number);
    progress.step("checking debtors, accounts and contact points");
    CheckedState state =
        StateTables.read(spark, files, settings, folder.at(name + "/state").toString());
    Manifest before =
        known.orElseGet(
            () -> Manifest.empty(policy.buckets(state.accountRows()), settings.zone().getId()));
    EventTables tables = new EventTables(spark, state, settings.zone());
    Map<Table, List<PortfolioFile>> unseen = unseen(files, before);
    DecisionsTable decisions =
        tables.decisions(of(files, Table.DECISIONS), of(unseen, Table.DECISIONS));

    List<BucketOutcome> outcomes = merge(folder, name, before, tables, unseen);
    Map<String, TableCounts> events = counts(decisions, outcomes);
    Map<String, TableCounts> counts = new LinkedHashMap<>(state.counts());
    counts.putAll(events);
    ShareLimit.check(counts, settings.maxRejectedShare());
    Manifest after =
        after(before, number, outcomes, unseen)
            .with(events, newlyRejected(folder, name, decisions, outcomes));
    progress.step("replacing the ledger's manifest");
    folder.replace(after);
    return new LedgerUpdate(
        Ledger.of(folder.path(), after),
        state.debtors(),
        state.contactPoints(),
        state.accounts(),
        decisions.accepted(),
        new PastDecisions(tables, of(files, Table.DECISIONS)),
        new PaymentMethods(tables, of(files, Table.PAYMENTS)),
        state.rejected().union(rejected(folder, after)),
        state.counts(),
        after.counts(),
        events);
  }

  private List<BucketOutcome> merge(
      LedgerFolder folder,
      String name,
      Manifest before,
      EventTables events,
      Map<Table, List<PortfolioFile>> unseen) {
    Dataset<Row> rows = null;
    Map<Table, List<String>> inputs = new HashMap<>();
    for (Table table : LedgerTables.ALL) {
      List<PortfolioFile> files = of(unseen, table);
      if (!files.isEmpty()) {
        Dataset<Row> ofTable = events.read(table, files);
        rows = rows == null ? ofTable : rows.union(ofTable);
        inputs.put(table, files.stream().map(PortfolioFile::path).toList());
      }
    }
    if (rows == null) {
      return List.of();
    }
    boolean whole = policy.rewrite(before);
    progress.step(
        whole
            ? "building the ledger from all events"
            : "adding new events to the ledger (%d files)"
                .formatted(inputs.values().stream().mapToInt(List::size).sum()));
    List<List<String>> known = new ArrayList<>();
    for (int bucket = 0; bucket < before.buckets(); bucket++) {
      known.add(before.files(bucket));
    }
    BucketUpdate update =
        new BucketUpdate(folder.path(), name, known, inputs, whole, before.totals().latestDay());
    JavaRDD<InternalRow> byBucket =
        rows.select(BucketUpdate.COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new))
            .repartitionById(before.buckets(), bucket(before.buckets()))
            .sortWithinPartitions(EventColumns.DEBTOR, EventColumns.ACCOUNT)
            .queryExecution()
            .toRdd()
            .toJavaRDD();
    return byBucket
        .mapPartitionsWithIndex(
            (bucket, iterator) -> List.of(update.run(bucket, iterator)).iterator(), true)
        .collect();
  }

  /** Rejected rows have no debtor; they are spread by their line. */
  private static Column bucket(int buckets) {
    Column spread = pmod(col(EventColumns.PLACE), lit((long) buckets)).cast("int");
    return when(col(EventColumns.CHECK).isNull(), Ledger.bucket(buckets)).otherwise(spread);
  }

  private Map<Table, List<PortfolioFile>> unseen(
      Map<Table, List<PortfolioFile>> files, Manifest manifest) {
    Set<Manifest.Taken> taken = new HashSet<>(manifest.taken());
    Map<Table, List<PortfolioFile>> unseen = new HashMap<>();
    files.forEach(
        (table, list) ->
            unseen.put(table, list.stream().filter(file -> !taken.contains(taken(file))).toList()));
    return unseen;
  }

  private static List<PortfolioFile> of(Map<Table, List<PortfolioFile>> files, Table table) {
    return files.getOrDefault(table, List.of());
  }

  private static Manifest.Taken taken(PortfolioFile file) {
    return new Manifest.Taken(file.table(), file.path(), file.length(), file.modified());
  }

  private static Map<String, TableCounts> counts(
      DecisionsTable decisions, List<BucketOutcome> outcomes) {
    Map<String, TableCounts> counts = new LinkedHashMap<>();
    Tally tally = new Tally();
    outcomes.forEach(outcome -> tally.add(outcome.tally()));
    LedgerTables.ALL.forEach(table -> counts.put(table.code(), tally.counts(table)));
    counts.put(Table.DECISIONS.code(), decisions.counts());
    return counts;
  }

  private Manifest after(
      Manifest before,
      int number,
      List<BucketOutcome> outcomes,
      Map<Table, List<PortfolioFile>> unseen) {
    Map<Integer, String> written = new TreeMap<>();
    long rows = 0;
    LedgerTotals totals = before.totals();
    for (BucketOutcome outcome : outcomes) {
      outcome.written().ifPresent(file -> written.put(outcome.bucket(), file));
      rows += outcome.rows();
      totals = totals.minus(outcome.removed()).plus(outcome.added());
    }
    List<Manifest.Segment> segments = new ArrayList<>();
    if (outcomes.isEmpty() || !policy.rewrite(before)) {
      segments.addAll(before.segments());
    }
    if (!written.isEmpty()) {
      segments.add(new Manifest.Segment(number, rows, written));
    }
    Map<String, Manifest.Taken> taken = new TreeMap<>();
    before.taken().forEach(file -> taken.put(file.path(), file));
    unseen.forEach(
        (table, list) -> {
          if (LedgerTables.ALL.contains(table) || table == Table.DECISIONS) {
            list.forEach(file -> taken.put(file.path(), taken(file)));
          }
        });
    return new Manifest(
        Manifest.FORMAT,
        number,
        before.buckets(),
        before.zone(),
        segments,
        List.copyOf(taken.values()),
        before.counts(),
        before.rejected(),
        totals);
  }

  private static List<String> newlyRejected(
      LedgerFolder folder, String name, DecisionsTable decisions, List<BucketOutcome> outcomes) {
    List<String> rejected = new ArrayList<>();
    outcomes.forEach(outcome -> outcome.rejected().ifPresent(rejected::add));
    if (decisions.counts().rejected() > 0) {
      String path = name + "/rejected-decisions";
      decisions.rejected().write().parquet(folder.at(path).toString());
      rejected.add(path);
    }
    return rejected;
  }

  /** Rejected event rows of all updates. */
  private Dataset<Row> rejected(LedgerFolder folder, Manifest manifest) {
    String[] written =
        manifest.rejected().stream().map(file -> folder.at(file).toString()).toArray(String[]::new);
    return written.length == 0
        ? spark.createDataFrame(List.of(), Rejected.SCHEMA)
        : spark.read().schema(Rejected.SCHEMA).parquet(written);
  }
}
