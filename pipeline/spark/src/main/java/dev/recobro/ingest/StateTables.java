package dev.recobro.ingest;

import static dev.recobro.ingest.Typed.typed;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.when;

import dev.recobro.domain.TableCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tables of state: {@code debtors}, {@code accounts}, {@code contact_points}, and the
 * {@code facts} that are laid over them.
 */
public final class StateTables {

  /** Rows up to which a table of ids is copied to every executor rather than shuffled. */
  static final long SMALL = 2_000_000;

  private final SparkSession spark;
  private final Map<Table, List<PortfolioFile>> files;
  private final IngestSettings settings;
  private final String stagingDir;
  private final Map<String, TableCounts> counts = new LinkedHashMap<>();

  private StateTables(
      SparkSession spark,
      Map<Table, List<PortfolioFile>> files,
      IngestSettings settings,
      String stagingDir) {
    this.spark = spark;
    this.files = files;
    this.settings = settings;
    this.stagingDir = stagingDir;
  }

  /**
   * Reads, checks and writes the tables as Parquet into {@code stagingDir}.
   *
   * @throws InputRefusedException when a column is missing or too many rows are rejected
   */
  public static CheckedState read(
      SparkSession spark,
      Map<Table, List<PortfolioFile>> files,
      IngestSettings settings,
      String stagingDir) {
    return new StateTables(spark, files, settings, stagingDir).read();
  }

  private CheckedState read() {
    Dataset<Row> debtors = stage(Table.DEBTORS, List.of(), this::debtors);
    Dataset<Row> known = accepted(debtors).select(col("debtor_id").as("known_debtor"));
    Dataset<Row> knownDebtors = small(known, Table.DEBTORS);
    Dataset<Row> accounts =
        stage(Table.ACCOUNTS, settings.attributes(), raw -> accounts(raw, knownDebtors));
    Dataset<Row> points =
        stage(Table.CONTACT_POINTS, List.of(), raw -> contactPoints(raw, knownDebtors));
    Dataset<Row> rejected =
        RejectedRows.of(debtors, Table.DEBTORS, files.getOrDefault(Table.DEBTORS, List.of()))
            .union(
                RejectedRows.of(
                    accounts, Table.ACCOUNTS, files.getOrDefault(Table.ACCOUNTS, List.of())))
            .union(
                RejectedRows.of(
                    points,
                    Table.CONTACT_POINTS,
                    files.getOrDefault(Table.CONTACT_POINTS, List.of())));
    CheckedState stated =
        new CheckedState(
            accepted(debtors),
            accepted(points),
            accepted(accounts),
            acceptedRows(Table.DEBTORS),
            acceptedRows(Table.ACCOUNTS),
            rejected,
            counts);
    return files.getOrDefault(Table.FACTS, List.of()).isEmpty() ? stated : withFacts(stated);
  }

  private CheckedState withFacts(CheckedState stated) {
    Dataset<Row> facts = stage(Table.FACTS, List.of(), FactOverlay::checked);
    Dataset<Row> rejected =
        RejectedRows.of(facts, Table.FACTS, files.getOrDefault(Table.FACTS, List.of()));
    return FactOverlay.over(
        stated,
        accepted(facts),
        acceptedRows(Table.FACTS) <= SMALL,
        stated.rejected().union(rejected),
        counts);
  }

  private Dataset<Row> debtors(RawTable raw) {
    Typed typed = Typed.of(raw);
    onlyOnce(typed, List.of("debtor_id"));
    return select(
        typed,
        typed("debtor_id").as("debtor_id"),
        typed("jurisdiction").as("jurisdiction"),
        typed("time_zone").as("time_zone"),
        word(Table.DEBTORS, "kind", "person"),
        typed("name").as("name"),
        typed("language").as("language"),
        coalesce(typed("flags"), expr("cast(array() as array<string>)")).as("flags"));
  }

  private Dataset<Row> accounts(RawTable raw, Dataset<Row> knownDebtors) {
    Typed typed = Typed.of(raw);
    onlyOnce(typed, List.of("account_id"));
    typed.with(
        rows -> rows.join(knownDebtors, typed("debtor_id").equalTo(col("known_debtor")), "left"));
    typed.fails(Check.ORPHAN_DEBTOR, col("known_debtor").isNull());
    Column units = Types.unitsPerMinor(typed("currency"));
    typed.fails(Check.AMOUNT_PRECISION, typed("principal").mod(units).notEqual(0));
    return select(
        typed,
        typed("account_id").as("account_id"),
        typed("debtor_id").as("debtor_id"),
        typed("currency").as("currency"),
        typed("opened_on").as("opened_day"),
        typed("product").as("product"),
        typed("creditor").as("creditor"),
        word(Table.ACCOUNTS, "placement", "first_party"),
        word(Table.ACCOUNTS, "status", "open"),
        minor(typed("principal"), units).as("principal_minor"),
        typed("limitation_on").as("limitation_day"),
        coalesce(typed("disputed"), lit(false)).as("disputed"),
        attributes().as("attributes"));
  }

  private Dataset<Row> contactPoints(RawTable raw, Dataset<Row> knownDebtors) {
    Typed typed = Typed.of(raw);
    onlyOnce(typed, List.of("debtor_id", "channel", "address"));
    typed.with(
        rows -> rows.join(knownDebtors, typed("debtor_id").equalTo(col("known_debtor")), "left"));
    typed.fails(Check.ORPHAN_DEBTOR, col("known_debtor").isNull());
    return select(
        typed,
        typed("debtor_id").as("debtor_id"),
        word(Table.CONTACT_POINTS, "channel", ""),
        typed("address").as("address"),
        word(Table.CONTACT_POINTS, "consent", "unknown"),
        coalesce(typed("valid"), lit(true)).as("valid"),
        word(Table.CONTACT_POINTS, "kind", null));
  }

  static Column minor(Column units, Column unitsPerMinor) {
    return call_function("div", units, unitsPerMinor);
  }

  /** The first row with an id stands; later ones are rejected. */
  private void onlyOnce(Typed typed, List<String> id) {
    typed.with(rows -> RepeatedIds.marked(rows, id, place()));
    typed.fails(Check.DUPLICATE_ID, place().gt(col(RepeatedIds.FIRST)));
  }

  /** A number that orders rows by file, then line. */
  static Column place() {
    return org.apache
        .spark
        .sql
        .functions
        .shiftleft(col(RawTable.FILE).cast("bigint"), 40)
        .bitwiseOR(col(RawTable.LINE));
  }

  private Column attributes() {
    List<Column> entries = new ArrayList<>();
    for (String name : settings.attributes()) {
      entries.add(lit(name));
      entries.add(col(name).cast("string"));
    }
    Column map =
        entries.isEmpty()
            ? expr("cast(map() as map<string,string>)")
            : org.apache.spark.sql.functions.map(entries.toArray(Column[]::new));
    return map_filter(map, (name, value) -> value.isNotNull());
  }

  /** The word itself, or what stands for an empty one. */
  static Column word(Table table, String name, @Nullable String otherwise) {
    List<String> codes =
        table.columns().stream()
            .filter(column -> column.name().equals(name))
            .findFirst()
            .orElseThrow()
            .codes();
    Column[] words = codes.stream().map(code -> lit(code)).toArray(Column[]::new);
    Column index = typed(name);
    Column word = when(index.geq(0), get(array(words), index));
    return coalesce(word, lit(otherwise).cast("string")).as(name);
  }

  static Dataset<Row> select(Typed typed, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(columns));
    all.add(col(RawTable.FILE));
    all.add(col(RawTable.LINE));
    all.add(col(Typed.CHECK));
    all.add(col(Typed.CONTENT));
    return typed.checked().select(all.toArray(Column[]::new));
  }

  private Dataset<Row> stage(
      Table table, List<String> extra, Function<RawTable, Dataset<Row>> check) {
    List<PortfolioFile> found = files.getOrDefault(table, List.of());
    String dir = stagingDir + "/" + table.code();
    Dataset<Row> checked =
        parts(table, found, extra).stream().map(check).reduce(Dataset::union).orElseThrow();
    checked.write().mode("overwrite").parquet(dir);
    Dataset<Row> staged = spark.read().schema(checked.schema()).parquet(dir);
    count(table, staged);
    return staged;
  }

  private List<RawTable> parts(Table table, List<PortfolioFile> found, List<String> extra) {
    if (!found.isEmpty()) {
      return RawTable.read(spark, table, found, extra);
    }
    return List.of(RawTable.empty(spark, table));
  }

  private void count(Table table, Dataset<Row> staged) {
    TableCounts count = RejectedRows.count(staged);
    counts.put(table.code(), count);
    ShareLimit.check(Map.of(table.code(), count), settings.maxRejectedShare());
  }

  private long acceptedRows(Table table) {
    TableCounts count = counts.get(table.code());
    return count == null ? 0 : count.accepted();
  }

  private Dataset<Row> small(Dataset<Row> ids, Table table) {
    return acceptedRows(table) <= SMALL ? broadcast(ids) : ids;
  }

  private static Dataset<Row> accepted(Dataset<Row> staged) {
    return staged
        .filter(col(Typed.CHECK).isNull())
        .drop(RawTable.FILE, RawTable.LINE, Typed.CHECK, Typed.CONTENT);
  }
}
