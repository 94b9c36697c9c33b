package dev.recobro.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.ingest.Check;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ingest.InputRefusedException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksTest {

  private static final IngestSettings LENIENT =
      new IngestSettings(ZoneId.of("America/Bogota"), 1, List.of("region"));

  private final SparkSession spark = Sessions.local();

  private final Path dir;

  ChecksTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private PortfolioFolder portfolio() {
    return new PortfolioFolder(dir.resolve("portfolio"))
        .row("debtors", "D1,CO,America/Bogota,person,\"Ana\nMaría \"\"la\"\" Paz\",es-CO,")
        .row("debtors", "D2,US-MA,,company,,,attorney|hardship")
        .row("accounts", "A1,D1,COP,2025-01-01,loan,third_party,open,1000.50,2030-01-01,false,N")
        .row("accounts", "A2,D2,CLP,2025-01-01,,,,,,,")
        .row("dues", "A1,1,2025-02-01,100.25,COP")
        .row("payments", "A1,P1,2025-02-02,100.25,1,cash,,")
        .row("contacts", "C1,D1,A1,2025-02-02T03:30:00Z,call,no_answer,,outbound,,12,0.1")
        .row("contact_points", "D1,call,+573001,granted,true,mobile")
        .row("promises", "R1,A1,2025-02-02T12:00:00-05:00,2025-02-10,5,,")
        .row("decisions", "A1,2025-02-02,none,0.1,holdout");
  }

  private LedgerUpdate update(PortfolioFolder portfolio, IngestSettings settings) {
    return Ledger.update(
        spark, dir.resolve("ledger").toString(), portfolio.write(), settings, Progress.SILENT);
  }

  @Test
  void every_bad_row_is_rejected_under_its_own_check() {
    PortfolioFolder folder = portfolio();
    List<String> expected = new ArrayList<>();
    BadRows.ALL.forEach(
        bad -> {
          folder.row(bad.table(), bad.line());
          expected.add(bad.table() + " " + bad.check().code());
        });
    LedgerUpdate update = update(folder, LENIENT);
    List<String> found =
        update.rejected().collectAsList().stream()
            .map(row -> row.getString(0) + " " + row.getString(3))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(BadRows.ALL.stream().map(BadRows.Bad::check).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Check.values())
                .filter(check -> check.compareTo(Check.DAMAGED_FILE) > 0)
                .toList());
    assertThat(update.accounts().count()).isEqualTo(2);
    assertThat(update.ledger().totals().payments()).isEqualTo(1);
  }

  @Test
  void a_rejected_row_tells_file_line_and_content() {
    PortfolioFolder folder = portfolio().row("debtors", "D3,XX,,,,,");
    Row rejected = update(folder, LENIENT).rejected().collectAsList().get(0);
    assertThat(rejected.getString(1)).isEqualTo("debtors.csv");
    // The name in the first record spans two lines.
    assertThat(rejected.getLong(2)).isEqualTo(5);
    assertThat(rejected.getString(4)).contains("\"debtor_id\":\"D3\"", "\"jurisdiction\":\"XX\"");
  }

  @Test
  void a_jurisdiction_may_name_a_city_of_a_state() {
    PortfolioFolder folder = portfolio();
    for (String good : List.of("US-NY-NYC", "US-NY", "CO-ANT", "EC")) {
      folder.row("debtors", "good-%s,%s,,,,,".formatted(good, good));
    }
    List<String> bad = List.of("US-NY-NYC-1", "US-NY-", "US-NEWYORK", "us-NY", "XX-NY-NYC");
    for (String code : bad) {
      folder.row("debtors", "bad-%s,%s,,,,,".formatted(code, code));
    }
    LedgerUpdate update = update(folder, LENIENT);

    assertThat(update.debtors().filter("debtor_id like 'good-%'").count()).isEqualTo(4);
    assertThat(update.rejected().filter("check = 'bad_jurisdiction'").count()).isEqualTo(5);
  }

  @Test
  void good_rows_become_exact_values() {
    LedgerUpdate update = update(portfolio(), LENIENT);
    Row first = update.accounts().filter("account_id = 'A1'").first();
    assertThat(first.getInt(3)).isEqualTo(20_089);
    assertThat(first.<Long>getAs("principal_minor")).isEqualTo(100_050L);
    assertThat(first.<String>getAs("placement")).isEqualTo("third_party");
    assertThat(first.getJavaMap(11)).isEqualTo(Map.of("region", "N"));
    Row second = update.accounts().filter("account_id = 'A2'").first();
    assertThat(second.<String>getAs("status")).isEqualTo("open");
    assertThat(second.getJavaMap(11)).isEmpty();
    assertThat(update.debtors().filter("debtor_id = 'D1'").first().<String>getAs("name"))
        .isEqualTo("Ana\nMaría \"la\" Paz");
    assertThat(update.debtors().filter("debtor_id = 'D2'").first().<Object>getAs("flags"))
        .hasToString("ArraySeq(attorney, hardship)");
    assertThat(update.decisions().first().<Double>getAs("probability")).isEqualTo(0.1);
    assertThat(update.contactPoints().count()).isEqualTo(1);
    assertThat(update.ledger().totals().duesMinor()).isEqualTo(10_025);
  }

  @Test
  void what_was_said_for_good_lies_over_the_tables_of_state() {
    PortfolioFolder folder =
        portfolio()
            .row("contact_points", "D1,sms,+573001,granted,true,mobile")
            .row("contact_points", "D1,email,ana@example.org,granted,true,")
            .row("contact_points", "D2,call,+573001,granted,true,")
            .row("accounts", "A3,D1,COP,2025-01-01,,,,,,,");
    String said = "recorded/00000001/facts.csv";
    for (String fact :
        List.of(
            "invalid,D1,,,+573001,",
            "opt_out,D1,,email,,",
            "cease,D2,,,,",
            "dispute,D1,A3,,,",
            "dispute,D2,A1,,,",
            "cease,D9,,,,",
            "cease,D2,,,,")) {
      folder.rowIn("facts", said, fact + "2025-02-02T03:30:00Z");
    }
    LedgerUpdate update = update(folder, LENIENT);

    assertThat(rows(update.contactPoints(), "debtor_id", "channel", "consent", "valid"))
        .containsExactlyInAnyOrder(
            "D1 call granted false",
            "D1 sms granted false",
            "D1 email denied true",
            "D2 call granted true");
    assertThat(rows(update.debtors(), "debtor_id", "flags"))
        .containsExactlyInAnyOrder("D1 ArraySeq()", "D2 ArraySeq(attorney, hardship, cease)");
    assertThat(rows(update.accounts(), "account_id", "disputed"))
        .containsExactlyInAnyOrder("A1 false", "A2 false", "A3 true");
    assertThat(update.counts())
        .hasEntrySatisfying("facts", counts -> assertThat(counts.accepted()).isEqualTo(7));
    assertThat(update.rejected().count()).isZero();
  }

  @Test
  void payments_of_some_days_have_their_methods_in_their_newest_version() {
    PortfolioFolder folder =
        portfolio()
            .row("payments", "A1,P2,2025-02-10,5,,card,,")
            .row("payments", "A1,P3,2025-02-11,7,,card,2025-02-28,")
            .row("payments", "A1,P4,2025-02-12,8,,,2025-03-01,")
            .row("payments", "A1,P5,2025-03-01,9,,cash,,")
            .row("payments", "A1,P6,2025-02-13,0,,cash,,")
            .rowIn("payments", "payments/more.csv", "A1,P2,2025-02-10,6,,wallet,,")
            .rowIn("payments", "payments/more.csv", "A1,P4,2025-02-12,8,,,2025-03-01,");

    assertThat(
            rows(
                update(folder, LENIENT)
                    .paymentsBetween(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 3, 1)),
                "account_id",
                "paid_day",
                "amount",
                "method"))
        .containsExactlyInAnyOrder("A1 20129 60000 wallet", "A1 20131 80000 null");
  }

  private static List<String> rows(Dataset<Row> table, String... columns) {
    return table.collectAsList().stream()
        .map(
            row ->
                Arrays.stream(columns)
                    .map(name -> String.valueOf(row.<Object>getAs(name)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void two_percent_of_bad_rows_are_refused_and_one_percent_is_not() {
    PortfolioFolder folder = portfolio();
    for (int i = 0; i < 98; i++) {
      folder.row("payments", "A1,Q%d,2025-02-02,1,,,,".formatted(i));
    }
    IngestSettings settings = new IngestSettings(ZoneId.of("UTC"), 0.01, List.of());
    folder.row("payments", "A1,Z1,2025-02-30,1,,,,");
    LedgerUpdate accepted = update(folder, settings);
    assertThat(accepted.rejected().count()).isEqualTo(1);
    String before = accepted.ledger().fingerprint(spark);

    folder.rowIn("payments", "payments/more.csv", "A1,Z2,2025-02-30,1,,,,");
    for (int i = 0; i < 49; i++) {
      folder.rowIn("payments", "payments/more.csv", "A1,Y%d,2025-02-02,1,,,,".formatted(i));
    }
    assertThatThrownBy(() -> update(folder, settings))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("payments: bad_date: 1 of 50 rows")
        .hasMessageContaining("1 %");
    LedgerFolder left =
        new LedgerFolder(
            dir.resolve("ledger").toString(), spark.sparkContext().hadoopConfiguration());
    assertThat(Ledger.of(left.path(), left.manifest().orElseThrow()).fingerprint(spark))
        .isEqualTo(before);
  }

  @Test
  void a_missing_table_and_a_missing_column_are_refused() {
    assertThatThrownBy(
            () ->
                Ledger.update(
                    spark,
                    dir.resolve("ledger").toString(),
                    dir.resolve("nothing").toString(),
                    LENIENT,
                    Progress.SILENT))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("debtors: missing_table: no debtors.csv");
    IngestSettings wrong = new IngestSettings(ZoneId.of("UTC"), 1, List.of("colour"));
    assertThatThrownBy(() -> update(portfolio(), wrong))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageStartingWith("accounts: missing_column: no column colour");
  }
}
