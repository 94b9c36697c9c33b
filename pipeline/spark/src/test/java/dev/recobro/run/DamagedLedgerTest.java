package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the ledger carries from night to night, damaged. */
class DamagedLedgerTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");
  private Path runs = Path.of("");
  private Path ledger = Path.of("");

  @BeforeEach
  void carried() {
    runs = folder.resolve("runs");
    ledger = folder.resolve("ledger");
    TestFolders.copy(NIGHT.runs(), runs);
    TestFolders.copy(NIGHT.ledger(), ledger);
  }

  @Test
  void a_segment_that_was_cut_ends_the_run_by_name_and_a_ledger_built_anew_gives_the_same_list()
      throws IOException {
    Path segment = segments().get(0);
    Damage.cut(segment);
    ends(TestFolders.sample(), segment);

    Files.move(ledger, folder.resolve("removed"));
    assertThat(NIGHT.run(TestFolders.sample(), ledger, runs)).isZero();
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void a_flipped_bit_in_a_segment_ends_the_run_by_name() throws IOException {
    Path segment = segments().get(0);
    Damage.flip(segment, Files.size(segment) / 3);
    ends(TestFolders.sample(), segment);
  }

  @Test
  void a_segment_that_is_gone_ends_the_run_by_name() throws IOException {
    Path segment = segments().get(0);
    Files.delete(segment);
    ends(TestFolders.sample(), segment);
  }

  @Test
  void a_manifest_that_was_cut_ends_the_run_by_name() throws IOException {
    Path manifest = ledger.resolve("manifest.json");
    Damage.cut(manifest);
    ends(TestFolders.sample(), manifest);
  }

  @Test
  void rejected_rows_of_an_earlier_night_that_were_cut_end_the_run_by_name() throws IOException {
    Path portfolio = folder.resolve("portfolio");
    TestFolders.copy(TestFolders.sample(), portfolio);
    Files.writeString(
        portfolio.resolve("payments/bad.csv"),
        "account_id,payment_id,paid_on,amount\nnobody,bad-1,2026-10-01,10\n");
    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    Path rejected = files("rejected").get(0);
    Damage.cut(rejected);
    ends(portfolio, rejected);
  }

  private void ends(Path portfolio, Path damaged) throws IOException {
    String before = Files.readString(runs.resolve("current"));
    Said said = NIGHT.said(portfolio, ledger, runs);
    assertThat(said.code()).as(said.err()).isEqualTo(1);
    assertThat(said.complaints()).hasSize(1);
    assertThat(said.complaints().get(0))
        .contains("the ledger's file ", damaged.toString() + " can't be read (")
        .contains(": remove the folder ", ledger + " and run again");
    assertThat(runs.resolve("current")).hasContent(before.strip());
  }

  private List<Path> segments() throws IOException {
    return files("segment");
  }

  private List<Path> files(String kind) throws IOException {
    try (Stream<Path> all = Files.walk(ledger)) {
      return all.filter(file -> file.toString().contains("/" + kind + "/"))
          .filter(file -> file.toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }
}
