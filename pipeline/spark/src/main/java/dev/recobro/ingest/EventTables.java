package dev.recobro.ingest;

import static dev.recobro.ingest.Typed.typed;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.recobro.domain.TableCounts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Checks event tables against the portfolio's state and brings them into one shape. */
public final class EventTables {

  private static final int NEVER = Integer.MAX_VALUE;

  private final SparkSession spark;
  private final Dataset<Row> accounts;
  private final Dataset<Row> debtors;
  private final ZoneId zone;

  /** Events are checked against {@code state}; instants become civil days in {@code zone}. */
  public EventTables(SparkSession spark, CheckedState state, ZoneId zone) {
    this.spark = spark;
    this.zone = zone;
    Dataset<Row> ids =
        state
            .accounts()
            .select(
                col("account_id").as("known_account"),
                col("debtor_id").as("known_debtor"),
                col("currency").as("known_currency"),
                Types.unitsPerMinor(col("currency")).as("units"));
    this.accounts = state.accountRows() <= StateTables.SMALL ? broadcast(ids) : ids;
    Dataset<Row> names = state.debtors().select(col("debtor_id").as("known_name"));
    this.debtors = state.debtorRows() <= StateTables.SMALL ? broadcast(names) : names;
  }

  /**
   * The rows of {@code files} of one event table, in the columns of {@link EventColumns}; rejected
   * ones are among them, with their check.
   *
   * @throws InputRefusedException when a required column is absent
   */
  public Dataset<Row> read(Table table, List<PortfolioFile> files) {
    return RawTable.read(spark, table, files, List.of()).stream()
        .map(this::events)
        .reduce(Dataset::union)
        .orElseThrow();
  }

  /**
   * The decisions of {@code all} files, counted and with their rejected rows for those that are
   * new.
   *
   * @throws InputRefusedException when a required column is absent
   */
  public DecisionsTable decisions(List<PortfolioFile> all, List<PortfolioFile> unseen) {
    Dataset<Row> accepted = accepted(decisions(all, raw -> raw));
    Dataset<Row> checked = decisions(unseen, raw -> raw);
    TableCounts counts =
        unseen.isEmpty() ? TableCounts.ofState(0, Map.of()) : RejectedRows.count(checked);
    Dataset<Row> rejected =
        counts.rejected() == 0
            ? spark.createDataFrame(List.of(), Rejected.SCHEMA)
            : RejectedRows.of(checked, Table.DECISIONS, unseen);
    return new DecisionsTable(accepted, rejected, counts);
  }

  /** The accepted decisions of these days; reads only what they need where the files say so. */
  Dataset<Row> decisions(List<PortfolioFile> files, LocalDate from, LocalDate until) {
    return accepted(decisions(files, raw -> raw.between("as_of", from, until)))
        .filter(
            col("as_of_day")
                .geq((int) from.toEpochDay())
                .and(col("as_of_day").lt((int) until.toEpochDay())));
  }

  private static Dataset<Row> accepted(Dataset<Row> decisions) {
    return decisions
        .filter(col(Typed.CHECK).isNull())
        .drop(RawTable.FILE, RawTable.LINE, Typed.CHECK, Typed.CONTENT);
  }

  private Dataset<Row> decisions(List<PortfolioFile> files, UnaryOperator<RawTable> part) {
    List<RawTable> parts =
        files.isEmpty()
            ? List.of(RawTable.empty(spark, Table.DECISIONS))
            : RawTable.read(spark, Table.DECISIONS, files, List.of());
    return parts.stream()
        .map(raw -> decisions(part.apply(raw)))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private Dataset<Row> decisions(RawTable raw) {
    Typed typed = Typed.of(raw);
    withAccount(typed);
    return typed
        .checked()
        .select(
            typed("account_id").as("account_id"),
            typed("as_of").as("as_of_day"),
            typed("action").as("action"),
            typed("probability").as("probability"),
            StateTables.word(Table.DECISIONS, "arm", "champion"),
            typed("strategy").as("strategy"),
            col(RawTable.FILE),
            col(RawTable.LINE),
            col(Typed.CHECK),
            col(Typed.CONTENT));
  }

  private Dataset<Row> events(RawTable raw) {
    Typed typed = Typed.of(raw);
    return switch (raw.table()) {
      case DUES -> dues(typed);
      case PAYMENTS -> payments(typed);
      case CONTACTS -> contacts(typed);
      case PROMISES -> promises(typed);
      case DEBTORS, CONTACT_POINTS, ACCOUNTS, DECISIONS, FACTS ->
          throw new IllegalArgumentException("not a ledger's table: " + raw.table());
    };
  }

  private Dataset<Row> dues(Typed typed) {
    withAccount(typed);
    exact(typed);
    return event(typed, Table.DUES, "due_id", typed("due_on"), minor(), lit(0L), lit(NEVER));
  }

  /** The accepted payments of these days, the newest version of each, with their methods. */
  Dataset<Row> payments(List<PortfolioFile> files, LocalDate from, LocalDate until) {
    List<RawTable> parts =
        files.isEmpty()
            ? List.of(RawTable.empty(spark, Table.PAYMENTS))
            : RawTable.read(spark, Table.PAYMENTS, files, List.of());
    return parts.stream()
        .map(raw -> withMethods(raw.between("paid_on", from, until)))
        .reduce(Dataset::union)
        .orElseThrow()
        .filter(
            col("payment.paid_day")
                .geq((int) from.toEpochDay())
                .and(col("payment.paid_day").lt((int) until.toEpochDay())))
        .groupBy("account_id", "key")
        .agg(max_by(col("payment"), col("place")).as("payment"))
        .filter(col("payment.reversed_day").geq((int) until.toEpochDay()))
        .select("account_id", "payment.paid_day", "payment.amount", "payment.method");
  }

  private Dataset<Row> withMethods(RawTable raw) {
    Typed typed = Typed.of(raw);
    checkPayment(typed);
    return typed
        .checked()
        .filter(col(Typed.CHECK).isNull())
        .select(
            typed("account_id").as("account_id"),
            xxhash64(typed("payment_id")).as("key"),
            StateTables.place().as("place"),
            struct(
                    typed("paid_on").as("paid_day"),
                    typed("amount").as("amount"),
                    coalesce(typed("reversed_on"), lit(NEVER)).as("reversed_day"),
                    typed("method").as("method"))
                .as("payment"));
  }

  private void checkPayment(Typed typed) {
    withAccount(typed);
    exact(typed);
    typed.fails(Check.ZERO_AMOUNT, typed("amount").equalTo(0));
    typed.fails(Check.REVERSED_BEFORE_PAID, typed("reversed_on").lt(typed("paid_on")));
  }

  private Dataset<Row> payments(Typed typed) {
    checkPayment(typed);
    Column due = when(typed("due_id").notEqual(""), xxhash64(typed("due_id")));
    return event(
        typed,
        Table.PAYMENTS,
        "payment_id",
        typed("paid_on"),
        minor(),
        coalesce(due, lit(0L)),
        coalesce(typed("reversed_on"), lit(NEVER)));
  }

  private Dataset<Row> promises(Typed typed) {
    withAccount(typed);
    exact(typed);
    Column made = civilDay(typed("made_at"));
    typed.fails(Check.ZERO_AMOUNT, typed("amount").equalTo(0));
    typed.fails(Check.DUE_BEFORE_MADE, typed("due_on").lt(made));
    typed.fails(Check.CANCELLED_BEFORE_MADE, typed("cancelled_on").lt(made));
    return event(
        typed,
        Table.PROMISES,
        "promise_id",
        made,
        minor(),
        typed("due_on").cast("bigint"),
        coalesce(typed("cancelled_on"), lit(NEVER)));
  }

  private Dataset<Row> contacts(Typed typed) {
    typed.with(
        rows ->
            rows.join(debtors, typed("debtor_id").equalTo(col("known_name")), "left")
                .join(accounts, typed("account_id").equalTo(col("known_account")), "left"));
    typed.fails(Check.ORPHAN_DEBTOR, col("known_name").isNull());
    Column names = typed("account_id").notEqual("");
    typed.fails(
        Check.ORPHAN_ACCOUNT,
        names.and(coalesce(col("known_debtor").notEqual(typed("debtor_id")), lit(true))));
    Column packed =
        typed("channel")
            .cast("bigint")
            .bitwiseOR(shiftleft(typed("outcome").cast("bigint"), 8))
            .bitwiseOR(coalesce(shiftleft(typed("direction").cast("bigint"), 16), lit(0L)));
    return typed
        .checked()
        .select(
            columns(
                Table.CONTACTS,
                typed("debtor_id"),
                "contact_id",
                civilDay(typed("at")),
                unix_seconds(typed("at")),
                packed,
                lit(NEVER)));
  }

  private void withAccount(Typed typed) {
    typed.with(
        rows -> rows.join(accounts, typed("account_id").equalTo(col("known_account")), "left"));
    typed.fails(Check.ORPHAN_ACCOUNT, col("known_account").isNull());
  }

  private static void exact(Typed typed) {
    typed.fails(
        Check.CURRENCY_MISMATCH,
        typed("currency").notEqual("").and(typed("currency").notEqual(col("known_currency"))));
    typed.fails(Check.AMOUNT_PRECISION, typed("amount").mod(col("units")).notEqual(0));
  }

  private static Column minor() {
    return StateTables.minor(typed("amount"), col("units"));
  }

  private Column civilDay(Column instant) {
    return unix_date(to_date(from_utc_timestamp(instant, zone.getId())));
  }

  private static Dataset<Row> event(
      Typed typed, Table table, String id, Column day, Column first, Column second, Column third) {
    return typed
        .checked()
        .select(columns(table, col("known_debtor"), id, day, first, second, third));
  }

  /** A rejected row keeps only its place, check and content. */
  private static Column[] columns(
      Table table,
      Column debtor,
      String id,
      Column day,
      Column first,
      Column second,
      Column third) {
    Column accepted = col(Typed.CHECK).isNull();
    List<Column> columns = new ArrayList<>();
    columns.add(lit(table.ordinal()).as(EventColumns.TABLE));
    columns.add(when(accepted, debtor).as(EventColumns.DEBTOR));
    columns.add(when(accepted, coalesce(typed("account_id"), lit(""))).as(EventColumns.ACCOUNT));
    columns.add(when(accepted, xxhash64(typed(id))).as(EventColumns.KEY));
    columns.add(StateTables.place().as(EventColumns.PLACE));
    columns.add(when(accepted, day).as(EventColumns.DAY));
    columns.add(when(accepted, first).as(EventColumns.FIRST));
    columns.add(when(accepted, second).as(EventColumns.SECOND));
    columns.add(when(accepted, third).as(EventColumns.THIRD));
    columns.add(col(Typed.CHECK));
    columns.add(col(Typed.CONTENT));
    return columns.toArray(Column[]::new);
  }
}
