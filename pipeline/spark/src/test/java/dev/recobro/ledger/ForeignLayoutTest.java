package dev.recobro.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recobro.ingest.BadMappingException;
import dev.recobro.ingest.ForeignLayout;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ingest.InputRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForeignLayoutTest {

  private static final Path ROOT = Path.of(System.getProperty("recobro.root", "."));
  private static final Path MAPPINGS = ROOT.resolve("data-samples/mappings");

  private final SparkSession spark = Sessions.local();
  private final Path dir;

  ForeignLayoutTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private LedgerUpdate ledgerOf(String mapping, String source, String attribute) {
    Path file = ROOT.resolve("../shared/data").resolve(source).normalize();
    assumeThat(file).as("the outside data set, which isn't part of the repository").exists();
    String out = dir.resolve("portfolio").toString();
    Map<String, Long> rows =
        ForeignLayout.convert(spark, MAPPINGS.resolve(mapping), List.of(file.toString()), out);
    assertThat(rows).containsOnlyKeys("debtors", "accounts", "dues", "payments");
    List<String> attributes = attribute.isEmpty() ? List.of() : List.of(attribute);
    return Ledger.update(
        spark,
        dir.resolve("ledger").toString(),
        out,
        new IngestSettings(ZoneId.of("UTC"), 0, attributes),
        Progress.SILENT);
  }

  @Test
  void the_receivables_set_comes_in_whole() {
    LedgerUpdate update =
        ledgerOf(
            "ibm-accounts-receivable.conf",
            "ibm_accounts_receivable/WA_Fn-UseC_-Accounts-Receivable.csv",
            "country_code");
    LedgerTotals totals = update.ledger().totals();
    assertThat(update.debtors().count()).isEqualTo(100);
    assertThat(totals.accounts()).isEqualTo(2466);
    assertThat(totals.payments()).isEqualTo(2466);
    assertThat(totals.duesMinor()).isEqualTo(14_770_318);
    assertThat(totals.paymentsMinor()).isEqualTo(14_770_318);
    assertThat(update.accounts().filter("account_id = '0000611365'").count()).isEqualTo(1);
    assertThat(update.rejected().count()).isZero();
  }

  @Test
  void the_invoice_settlements_come_in_whole() {
    LedgerUpdate update =
        ledgerOf("cassandra-invoices.conf", "cassandra_invoices/trainData.csv", "");
    LedgerTotals totals = update.ledger().totals();
    assertThat(update.debtors().count()).isEqualTo(3276);
    assertThat(totals.accounts()).isEqualTo(8753);
    assertThat(totals.dues()).isEqualTo(8753);
    assertThat(totals.duesMinor()).isEqualTo(2_031_487_865L);
    assertThat(totals.paymentsMinor()).isEqualTo(1_957_490_173L);
    assertThat(update.rejected().count()).isZero();
  }

  @Test
  void a_wrong_expression_names_its_key_and_writes_nothing() throws IOException {
    Path source = Files.writeString(dir.resolve("in.csv"), "who\nA\n");
    Path mapping =
        Files.writeString(
            dir.resolve("m.conf"),
            """
            sources.all { position = 1, format = csv }
            tables.debtors { source = all, columns { debtor_id = whom, jurisdiction = "'CO'" } }
            """);
    Path out = dir.resolve("out");
    assertThatThrownBy(
            () -> ForeignLayout.convert(spark, mapping, List.of(source.toString()), out.toString()))
        .isInstanceOf(BadMappingException.class)
        .hasMessageStartingWith("tables.debtors.columns.debtor_id: ")
        .hasMessageContaining("whom");
    assertThat(out).doesNotExist();
  }

  @Test
  void an_unknown_key_a_missing_column_and_a_missing_source_are_named() throws IOException {
    Path mapping = dir.resolve("m.conf");
    Files.writeString(mapping, "sources {}, tables {}, tabels {}");
    assertThatThrownBy(() -> ForeignLayout.convert(spark, mapping, List.of(), "out"))
        .hasMessageStartingWith("tabels: unknown key");
    Files.writeString(
        mapping,
        "sources.s { position = 1, format = csv }, tables.dues { source = s, columns { due_id = x } }");
    assertThatThrownBy(() -> ForeignLayout.convert(spark, mapping, List.of("nowhere"), "out"))
        .hasMessageStartingWith("tables.dues.columns.account_id: required");
    Files.writeString(mapping, "sources.s { position = 1, format = csv }, tables {}");
    assertThatThrownBy(() -> ForeignLayout.convert(spark, mapping, List.of("nowhere"), "out"))
        .isInstanceOf(InputRefusedException.class)
        .hasMessageContaining("nowhere");
  }
}
