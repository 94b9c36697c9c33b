package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same night once more: the same bytes, whatever came later; bad rows and bad arguments. */
class RunAgainTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    Path again = folder.resolve("again");
    assertThat(NIGHT.run(TestFolders.sample(), NIGHT.ledger(), again)).isZero();

    assertThat(TestFolders.worklist(again)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void a_run_from_an_own_ledger_gives_the_same_bytes() throws IOException {
    Path own = folder.resolve("own");
    assertThat(NIGHT.run(TestFolders.sample(), folder.resolve("own-ledger"), own)).isZero();

    assertThat(TestFolders.worklist(own)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void what_is_dated_the_as_of_day_or_later_changes_nothing() throws IOException {
    Path portfolio = folder.resolve("with-a-future");
    TestFolders.copy(TestFolders.sample(), portfolio);
    StringBuilder payments = new StringBuilder("account_id,payment_id,paid_on,amount\n");
    StringBuilder contacts = new StringBuilder("contact_id,debtor_id,at,channel,outcome\n");
    Set<String> debtors = new HashSet<>();
    for (Row entry : NIGHT.part("worklist").collectAsList()) {
      String account = entry.getAs("account_id");
      payments.append(account).append(",later-").append(account).append(",2026-11-03,10\n");
      if (debtors.add(entry.getAs("debtor_id"))) {
        contacts.append("later-").append(account).append(',');
        contacts.append(entry.<String>getAs("debtor_id"));
        contacts.append(",2026-11-03T00:00:00Z,call,refused\n");
      }
    }
    Files.writeString(portfolio.resolve("payments/later.csv"), payments);
    Files.writeString(portfolio.resolve("contacts/later.csv"), contacts);
    Path runs = folder.resolve("future-runs");

    assertThat(NIGHT.run(portfolio, folder.resolve("future-ledger"), runs)).isZero();
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  @Test
  void bad_rows_are_published_as_rejected_and_the_run_goes_on() throws IOException {
    Path portfolio = folder.resolve("with-bad-rows");
    TestFolders.copy(TestFolders.sample(), portfolio);
    Files.writeString(
        portfolio.resolve("payments/bad.csv"),
        "account_id,payment_id,paid_on,amount\nnobody,bad-1,2026-10-01,10\n");
    Path runs = folder.resolve("bad-runs");
    Path ledger = folder.resolve("bad-ledger");

    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    assertThat(rejected(runs)).containsExactly("payments/bad.csv 2 orphan_account");

    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    assertThat(rejected(runs)).as("a row stays rejected the next night").hasSize(1);
  }

  private List<String> rejected(Path runs) {
    return Sessions.local()
        .read()
        .parquet(TestFolders.current(runs).resolve("rejected").toString())
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("file") + " " + row.getAs("line") + " " + row.getAs("check"))
        .toList();
  }

  @Test
  void too_many_bad_rows_stop_the_run_before_it_publishes() throws IOException {
    Path portfolio = folder.resolve("with-too-many");
    TestFolders.copy(TestFolders.sample(), portfolio);
    StringBuilder bad = new StringBuilder("account_id,payment_id,paid_on,amount\n");
    for (int i = 0; i < 700; i++) {
      bad.append("nobody,bad-").append(i).append(",2026-10-01,10\n");
    }
    Files.writeString(portfolio.resolve("payments/bad.csv"), bad);
    Path runs = folder.resolve("refused-runs");

    assertThat(NIGHT.run(portfolio, folder.resolve("refused-ledger"), runs)).isEqualTo(3);
    assertThat(runs.resolve("current")).doesNotExist();
  }

  @Test
  void bad_arguments_end_with_two() {
    assertThat(Main.run("run", "--portfolio=x")).isEqualTo(2);
    assertThat(
            Main.run(
                "run",
                "--portfolio=x",
                "--models=" + folder.resolve("nothing"),
                "--runs=y",
                "--as-of=" + SampleNight.AS_OF))
        .isEqualTo(2);
    assertThat(Main.run("run", "--portfolio=x", "--models=m", "--runs=y", "--as-of=yesterday"))
        .isEqualTo(2);
  }
}
