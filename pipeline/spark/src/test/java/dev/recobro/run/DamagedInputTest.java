package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the portfolio that were cut short or altered on their way, before a whole night. */
class DamagedInputTest {

  private static final SampleNight NIGHT = SampleNight.once();
  private static final String OLD = "quarter=2026-Q1/part-00000.parquet";

  @TempDir private Path folder = Path.of("");
  private Path portfolio = Path.of("");
  private Path runs = Path.of("");
  private Path ledger = Path.of("");

  @BeforeEach
  void published() {
    portfolio = folder.resolve("portfolio");
    runs = folder.resolve("runs");
    ledger = folder.resolve("ledger");
    TestFolders.copy(TestFolders.sample(), portfolio);
    TestFolders.copy(NIGHT.runs(), runs);
  }

  @Test
  void a_file_cut_in_the_middle_is_refused_by_name_and_whole_again_gives_the_same_list()
      throws IOException {
    Path file = portfolio.resolve("payments").resolve(OLD);
    byte[] whole = Files.readAllBytes(file);
    Damage.cut(file);
    refused("payments", "payments/" + OLD);

    Files.write(file, whole);
    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void a_state_table_cut_in_the_middle_is_refused_by_name() throws IOException {
    Damage.cut(portfolio.resolve("accounts/part-00000.parquet"));
    refused("accounts", "accounts/part-00000.parquet");
  }

  @Test
  void a_file_with_an_altered_footer_is_refused_by_name() throws IOException {
    Path file = portfolio.resolve("contacts").resolve(OLD);
    Damage.flip(file, Damage.footer(file));
    refused("contacts", "contacts/" + OLD);
  }

  @Test
  void a_flipped_bit_in_a_value_is_refused_by_name() throws IOException {
    Path file = portfolio.resolve("dues").resolve(OLD);
    Damage.flip(file, Files.size(file) / 3);
    refused("dues", "dues/" + OLD);
  }

  @Test
  void an_empty_parquet_file_is_refused_by_name() throws IOException {
    Files.write(portfolio.resolve("debtors/part-00001.parquet"), new byte[0]);
    refused("debtors", "debtors/part-00001.parquet");
  }

  @Test
  void decisions_that_are_read_last_are_refused_by_name_too() throws IOException {
    Path file = portfolio.resolve("decisions").resolve(OLD);
    Damage.cut(file);
    refused("decisions", "decisions/" + OLD);
  }

  @Test
  void a_csv_file_cut_within_a_row_loses_that_row_and_says_so() throws IOException {
    Files.writeString(
        portfolio.resolve("payments/cut.csv"),
        "account_id,payment_id,paid_on,amount\nA-1,cut-1,20");

    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    Row row =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(runs).resolve("rejected").toString())
            .first();
    assertThat(row.<String>getAs("file") + " " + row.getAs("line") + " " + row.getAs("check"))
        .isEqualTo("payments/cut.csv 2 malformed_row");
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void a_row_of_ten_gigabytes_is_refused_by_file_and_line() throws IOException {
    Path file = portfolio.resolve("payments/huge.csv");
    Files.writeString(file, "account_id,payment_id,paid_on,amount\n");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(10L << 30);
    }
    Said said = NIGHT.said(portfolio, ledger, runs);
    unpublished(said);
    assertThat(said.complaints())
        .containsExactly(
            "recobro: input refused: payments: malformed_row: payments/huge.csv:"
                + " line 2 is longer than 16 MiB: does it lack its line end?");
  }

  private void refused(String table, String file) throws IOException {
    Said said = NIGHT.said(portfolio, ledger, runs);
    unpublished(said);
    assertThat(said.complaints()).hasSize(1);
    assertThat(said.complaints().get(0))
        .startsWith("recobro: input refused: " + table + ": damaged_file: ")
        .contains(file + " can't be read (")
        .endsWith("): deliver it again, whole");
  }

  private void unpublished(Said said) throws IOException {
    assertThat(said.code()).as(said.err()).isEqualTo(3);
    assertThat(Files.readString(runs.resolve("current")))
        .isEqualTo(Files.readString(NIGHT.runs().resolve("current")));
    assertThat(runs.resolve(".staging")).doesNotExist();
    assertThat(ledger.resolve("manifest.json")).doesNotExist();
  }
}
