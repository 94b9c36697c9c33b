package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on which there is nobody to contact are published like others. */
class NothingToDoTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");

  @Test
  void who_may_not_be_contacted_is_published_with_the_reason_and_the_list_is_empty()
      throws IOException {
    publish("cease", "account_id,due_id,due_on,amount\nA1,U1,2026-08-15,1000\n");

    assertThat(part("worklist").count()).isZero();
    assertThat(part("law").count()).isZero();
    assertThat(part("decisions").count()).isZero();
    List<Row> accounts = part("accounts").select("account_id", "hold").collectAsList();
    assertThat(accounts).hasSize(1);
    assertThat(accounts.get(0).getString(0)).isEqualTo("A1");
    assertThat(accounts.get(0).getString(1)).isEqualTo("flag_cease");
  }

  @Test
  void where_nobody_owes_anything_all_tables_are_there_and_empty() throws IOException {
    publish("", "account_id,due_id,due_on,amount\n");

    for (String name : List.of("worklist", "law", "decisions", "accounts", "activity")) {
      assertThat(part(name).count()).as(name).isZero();
      assertThat(part(name).columns()).as(name).isNotEmpty();
    }
  }

  private void publish(String flags, String dues) throws IOException {
    Path portfolio = Files.createDirectories(folder.resolve("portfolio"));
    Files.writeString(
        portfolio.resolve("debtors.csv"),
        "debtor_id,jurisdiction,time_zone,flags\nD1,ES,Europe/Madrid," + flags + "\n");
    Files.writeString(
        portfolio.resolve("contact_points.csv"),
        "debtor_id,channel,address,consent,valid,kind\nD1,call,+34910000001,granted,true,mobile\n");
    Files.writeString(
        portfolio.resolve("accounts.csv"),
        "account_id,debtor_id,currency,opened_on,placement\nA1,D1,EUR,2025-01-15,first_party\n");
    Files.writeString(portfolio.resolve("dues.csv"), dues);
    Files.writeString(portfolio.resolve("payments.csv"), "account_id,payment_id,paid_on,amount\n");
    assertThat(NIGHT.run(portfolio, folder.resolve("ledger"), folder.resolve("runs"))).isZero();
  }

  private Dataset<Row> part(String name) {
    return Sessions.local()
        .read()
        .parquet(TestFolders.current(folder.resolve("runs")).resolve(name).toString());
  }
}
