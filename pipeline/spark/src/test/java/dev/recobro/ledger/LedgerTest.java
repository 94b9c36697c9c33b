package dev.recobro.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.TableCounts;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.Payments;
import dev.recobro.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {

  private static final IngestSettings SETTINGS =
      new IngestSettings(ZoneId.of("America/Bogota"), 0, List.of());
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final SparkSession spark = Sessions.local();
  private final Path dir;

  LedgerTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private PortfolioFolder folder(String name) {
    return new PortfolioFolder(dir.resolve(name));
  }

  private LedgerUpdate update(String ledger, PortfolioFolder portfolio) {
    return update(ledger, portfolio, LedgerPolicy.DEFAULT);
  }

  private LedgerUpdate update(String ledger, PortfolioFolder portfolio, LedgerPolicy policy) {
    return new LedgerUpdater(spark, portfolio.write(), SETTINGS, policy, Progress.SILENT)
        .update(dir.resolve(ledger).toString());
  }

  private static TableCounts counts(LedgerUpdate update, String table) {
    TableCounts counts = update.newCounts().get(table);
    assertThat(counts).as(table).isNotNull();
    return counts == null ? TableCounts.ofState(0, java.util.Map.of()) : counts;
  }

  /** Ten debtors with two accounts each. */
  private static PortfolioFolder people(PortfolioFolder folder) {
    for (int i = 0; i < 10; i++) {
      folder.row("debtors", "D%d,CO,,,,,".formatted(i));
      folder.row("accounts", "A%d,D%d,COP,2025-01-01,,,,,,,".formatted(i, i));
      folder.row("accounts", "B%d,D%d,COP,2025-01-01,,,,,,,".formatted(i, i));
    }
    return folder;
  }

  private static void events(PortfolioFolder folder, int day, Random random) {
    LocalDate on = FIRST.plusDays(day);
    for (int i = 0; i < 12; i++) {
      String account = (random.nextBoolean() ? "A" : "B") + random.nextInt(10);
      int id = day * 100 + i;
      folder.rowIn(
          "dues",
          "dues/day-%03d.csv".formatted(day),
          "%s,%d,%s,%d.5,".formatted(account, id, on, id));
      folder.rowIn(
          "payments",
          "payments/day-%03d.csv".formatted(day),
          "%s,P%d,%s,1.25,%d,,,".formatted(account, id, on, random.nextInt(id + 1)));
      folder.rowIn(
          "contacts",
          "contacts/day-%03d.csv".formatted(day),
          "C%d,D%s,%s,%sT12:%02d:00Z,call,busy,,,,,"
              .formatted(id, account.substring(1), random.nextBoolean() ? account : "", on, i));
      folder.rowIn(
          "promises",
          "promises/day-%03d.csv".formatted(day),
          "R%d,%s,%sT12:00:00Z,%s,3,,".formatted(id, account, on, on.plusDays(3)));
    }
  }

  @Test
  void adding_day_by_day_and_building_at_once_give_the_same_ledger() {
    LedgerPolicy rewritesSoon = new LedgerPolicy(50_000, 3, 512, 2, 5);
    PortfolioFolder grown = people(folder("grown"));
    PortfolioFolder whole = people(folder("whole"));
    Random random = new Random(7);
    Random same = new Random(7);
    LedgerUpdate last = update("day by day", grown, rewritesSoon);
    for (int day = 0; day < 6; day++) {
      events(grown, day, random);
      events(whole, day, same);
      last = update("day by day", grown, rewritesSoon);
      assertThat(counts(last, "payments").accepted()).isEqualTo(12);
      assertThat(counts(last, "payments").duplicates()).isZero();
    }
    LedgerUpdate once = update("at once", whole, rewritesSoon);
    assertThat(last.ledger().fingerprint(spark)).isEqualTo(once.ledger().fingerprint(spark));
    assertThat(last.ledger().totals()).isEqualTo(once.ledger().totals());
    assertThat(once.ledger().totals().events()).isEqualTo(4 * 72);
    assertThat(once.ledger().buckets()).isEqualTo(3);
  }

  @Test
  void repeated_corrected_and_late_events_are_counted() {
    PortfolioFolder folder = people(folder("portfolio"));
    folder.row("payments", "A1,P1,2025-03-01,10,,,,").row("payments", "A1,P2,2025-03-02,20,9,,,");
    LedgerUpdate first = update("ledger", folder);
    assertThat(counts(first, "payments").unknownDue()).isEqualTo(1);
    assertThat(counts(first, "payments").late()).isZero();

    folder
        .rowIn("payments", "payments/b.csv", "A1,P1,2025-03-01,10,,,,")
        .rowIn("payments", "payments/b.csv", "A1,P2,2025-03-02,20,9,,2025-03-05,")
        .rowIn("payments", "payments/b.csv", "A1,P3,2025-02-01,5,,,,");
    LedgerUpdate second = update("ledger", folder);
    TableCounts counts = counts(second, "payments");
    assertThat(counts.read()).isEqualTo(3);
    assertThat(counts.duplicates()).isEqualTo(1);
    assertThat(counts.corrections()).isEqualTo(1);
    assertThat(counts.late()).isEqualTo(1);
    assertThat(second.ledger().totals().payments()).isEqualTo(3);
    assertThat(second.ledger().totals().paymentsMinor()).isEqualTo(3500);

    String reversed = only(histories(second), "A1 ");
    assertThat(reversed).contains("reversed [NEVER, NEVER, 2025-03-05]");
    assertThat(counts(update("ledger", folder), "payments").read()).isZero();
  }

  @Test
  void what_the_api_recorded_comes_in_beside_the_tables_as_soon_as_its_export_is_whole()
      throws IOException {
    PortfolioFolder folder = people(folder("portfolio"));
    folder.row("payments", "A1,P1,2025-03-01,10,,,,");
    recorded("00000001", "P1,A1,2025-03-01,10.00,COP,,\r\nP2,A1,2025-03-02,7.50,COP,,card\r\n");
    recorded(".00000002-half", "P3,A1,2025-03-03,9.00,COP,,\r\n");
    TableCounts counts = counts(update("ledger", folder), "payments");
    assertThat(counts.read()).isEqualTo(3);
    assertThat(counts.rejected()).isZero();

    recorded("00000002", "P3,A1,2025-03-03,9.00,COP,,\r\n");
    LedgerUpdate second = update("ledger", folder);
    assertThat(counts(second, "payments").read()).isEqualTo(1);
    assertThat(second.ledger().totals().payments()).isEqualTo(3);
    assertThat(second.ledger().totals().paymentsMinor()).isEqualTo(2650);
    assertThat(only(histories(second), "A1 "))
        .contains("contacts [2025-03-01, 2025-03-01] kinds [0, 0]");
  }

  /** An export as the API writes it. */
  private void recorded(String name, String payments) throws IOException {
    Path export = Files.createDirectories(dir.resolve("portfolio/recorded").resolve(name));
    Files.writeString(
        export.resolve("payments.csv"),
        "payment_id,account_id,paid_on,amount,currency,due_id,method\r\n" + payments);
    Files.writeString(
        export.resolve("contacts.csv"),
        "contact_id,debtor_id,account_id,at,channel,outcome,direction,agent_id,seconds\r\n"
            + "C-%s,D1,A1,2025-03-01T15:00:00Z,call,no_answer,outbound,anna,\r\n".formatted(name));
    Files.writeString(export.resolve("export.json"), "{}");
  }

  @Test
  void an_account_sees_its_dues_and_every_contact_with_its_debtor() {
    PortfolioFolder folder = people(folder("portfolio"));
    folder
        .row("dues", "A1,x,2025-02-01,1,")
        .row("dues", "A1,y,2025-01-15,2,")
        .row("payments", "A1,P1,2025-02-03,1,x,,,")
        .row("contacts", "C2,D1,B1,2025-02-02T03:30:00Z,sms,delivered,,,,,")
        .row("contacts", "C1,D1,A1,2025-02-01T12:00:00Z,call,busy,,inbound,,,")
        .row("contacts", "C3,D1,,2025-02-03T12:00:00Z,call,busy,,outbound,,,");
    LedgerUpdate update = update("ledger", folder);
    List<String> histories = histories(update);
    assertThat(histories).hasSize(20);
    // 03:30 in Greenwich is still the day before in Bogotá.
    assertThat(only(histories, "A1 "))
        .contains("dues [2025-01-15, 2025-02-01]", "settles [1]")
        .contains("contacts [2025-02-01, 2025-02-01, 2025-02-03] kinds [1, 2, 0]");
    assertThat(only(histories, "B1 ")).contains("dues []").contains("kinds [3, 0, 0]");
    assertThat(only(histories, "A2 ")).contains("dues []").contains("kinds []");
  }

  @Test
  void what_a_killed_update_left_does_no_harm() throws IOException {
    PortfolioFolder folder = people(folder("portfolio"));
    events(folder, 1, new Random(1));
    String fingerprint = update("ledger", folder).ledger().fingerprint(spark);
    Path ledger = dir.resolve("ledger");
    Path half = ledger.resolve("update-000002/segment/bucket-00000-7.parquet");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "PAR1 and no more");
    Files.writeString(ledger.resolve("manifest.json.next"), "{\"format\":");
    Files.writeString(
        ledger.resolve("lock"),
        "process 1999999999 on %s started 1"
            .formatted(java.net.InetAddress.getLocalHost().getHostName()));
    LedgerUpdate again = update("ledger", folder);
    assertThat(again.ledger().fingerprint(spark)).isEqualTo(fingerprint);
    assertThat(half).doesNotExist();
    assertThat(ledger.resolve("lock")).doesNotExist();
  }

  @Test
  void an_update_cut_short_before_its_manifest_is_done_again() {
    PortfolioFolder folder = people(folder("portfolio"));
    events(folder, 1, new Random(1));
    update("ledger", folder);
    update("undisturbed", folder);
    events(folder, 2, new Random(2));
    IllegalStateException killed = new IllegalStateException("killed");
    Progress killer =
        step -> {
          if (step.startsWith("replacing")) {
            throw killed;
          }
        };
    LedgerUpdater dying =
        new LedgerUpdater(spark, folder.write(), SETTINGS, LedgerPolicy.DEFAULT, killer);
    assertThatThrownBy(() -> dying.update(dir.resolve("ledger").toString())).isSameAs(killed);
    LedgerUpdate again = update("ledger", folder);
    assertThat(counts(again, "dues").accepted()).isEqualTo(12);
    assertThat(again.ledger().fingerprint(spark))
        .isEqualTo(update("undisturbed", folder).ledger().fingerprint(spark));
  }

  @Test
  void a_second_update_at_once_is_refused() {
    PortfolioFolder folder = people(folder("portfolio"));
    update("ledger", folder);
    LedgerFolder held =
        new LedgerFolder(
            dir.resolve("ledger").toString(), spark.sparkContext().hadoopConfiguration());
    try (LedgerLock lock = LedgerLock.take(held)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> update("ledger", folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("is being updated by process " + ProcessHandle.current().pid());
    }
    assertThat(update("ledger", folder).accounts().count()).isPositive();
  }

  @Test
  void csv_and_parquet_give_the_same_ledger() {
    PortfolioFolder folder = people(folder("csv"));
    events(folder, 1, new Random(1));
    events(folder, 2, new Random(2));
    String csv = folder.write();
    for (String table :
        List.of("debtors", "accounts", "dues", "payments", "contacts", "promises")) {
      Dataset<Row> rows =
          spark
              .read()
              .option("header", true)
              .option("recursiveFileLookup", true)
              .csv(
                  Files.exists(Path.of(csv, table))
                      ? csv + "/" + table
                      : csv + "/" + table + ".csv");
      typed(table, rows).repartition(3).write().parquet(dir.resolve("parquet/" + table).toString());
    }
    String first = update("of csv", folder).ledger().fingerprint(spark);
    LedgerUpdate second =
        Ledger.update(
            spark,
            dir.resolve("of parquet").toString(),
            dir.resolve("parquet").toString(),
            SETTINGS,
            Progress.SILENT);
    assertThat(second.ledger().fingerprint(spark)).isEqualTo(first);
  }

  private static Dataset<Row> typed(String table, Dataset<Row> rows) {
    return switch (table) {
      case "dues" ->
          rows.selectExpr(
              "account_id", "due_id", "cast(due_on as date)", "cast(amount as decimal(12,2))");
      case "payments" ->
          rows.selectExpr(
              "account_id",
              "payment_id",
              "cast(paid_on as date)",
              "cast(amount as double)",
              "due_id");
      case "contacts" -> rows.withColumn("at", rows.col("at").cast("timestamp"));
      default -> rows;
    };
  }

  private List<String> histories(LedgerUpdate update) {
    AccountsFunction<String> say = LedgerTest::say;
    Dataset<Row> state = update.accounts().select("debtor_id", "account_id");
    return update.ledger().map(state, say, Encoders.STRING()).collectAsList();
  }

  private static Iterator<String> say(Iterator<AccountRow> accounts) {
    List<String> said = new ArrayList<>();
    accounts.forEachRemaining(row -> said.add(row.state().getString(1) + say(row.history())));
    return said.iterator();
  }

  private static String say(AccountHistory history) {
    Payments payments = history.payments();
    Contacts contacts = history.contacts();
    return " dues %s settles %s reversed %s contacts %s kinds %s"
        .formatted(
            days(history.dues().day()),
            java.util.Arrays.toString(payments.due()),
            days(payments.reversedDay()),
            days(contacts.day()),
            java.util.Arrays.toString(contacts.kind()));
  }

  private static List<String> days(int[] days) {
    Function<Integer, String> day =
        any -> any == Payments.NEVER ? "NEVER" : LocalDate.ofEpochDay(any).toString();
    return java.util.Arrays.stream(days).boxed().map(day).toList();
  }

  private static String only(List<String> histories, String start) {
    List<String> found = histories.stream().filter(text -> text.startsWith(start)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
