package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The list that a night over the committed sample publishes. */
class PublishedListTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @Test
  void the_list_is_in_order_of_value_and_fills_the_desk_s_minutes() throws IOException {
    List<Row> entries = NIGHT.part("worklist").orderBy("rank").collectAsList();

    assertThat(entries).hasSize(100);
    assertThat(entries).extracting(row -> row.<Integer>getAs("rank")).startsWith(1, 2, 3);
    assertThat(entries).extracting(row -> -row.<Double>getAs("rank_value")).isSorted();
    assertThat(NIGHT.json("run.json").at("/desks/0/used_minutes").asDouble()).isEqualTo(600);
    assertThat(NIGHT.json("run.json").at("/desks/0/shadow_price").asDouble()).isPositive();
    assertThat(NIGHT.json("run.json").at("/optimality_gap").asDouble()).isBetween(0.0, 0.01);
    assertThat(NIGHT.json("run.json").at("/channels/0/entries").asInt()).isEqualTo(100);
    assertThat(NIGHT.json("run.json").at("/channels/0/messages").isNull()).isTrue();
  }

  @Test
  void a_debtor_has_one_entry_and_no_held_account_has_any() {
    Dataset<Row> worklist = NIGHT.part("worklist");

    assertThat(worklist.select("debtor_id").distinct().count()).isEqualTo(worklist.count());
    assertThat(
            worklist.join(NIGHT.part("accounts").where("hold is not null"), "account_id").count())
        .isZero();
  }

  @Test
  void every_entry_has_hours_of_the_day_by_the_debtor_s_clock() {
    Dataset<Row> debtors =
        Sessions.local().read().parquet(TestFolders.sample().resolve("debtors").toString());
    Dataset<Row> worklist = NIGHT.part("worklist");

    assertThat(worklist.where("window_start >= '07:00' and window_end <= '22:00'").count())
        .isEqualTo(worklist.count());
    assertThat(
            worklist
                .join(
                    debtors.withColumnRenamed("time_zone", "own").select("debtor_id", "own"),
                    "debtor_id")
                .where("own is not null and own != time_zone")
                .count())
        .isZero();
  }

  @Test
  void the_best_hours_lie_within_the_window_and_say_how_likely_the_debtor_is_reached()
      throws IOException {
    Dataset<Row> worklist = NIGHT.part("worklist");

    assertThat(
            worklist
                .where(
                    "best_from >= window_start and best_to <= window_end and best_from < best_to")
                .where("right_party_chance > 0 and right_party_chance < 1")
                .count())
        .isEqualTo(worklist.count());
    assertThat(worklist.where("best_from > window_start or best_to < window_end").count())
        .isPositive();
    assertThat(
            NIGHT
                .part("accounts")
                .where("(hold is null and not_listed != 'no_action') != (best_from is not null)")
                .count())
        .isZero();
    assertThat(NIGHT.json("run.json").path("best_hours").asText())
        .matches("counted from \\d+ contacts.*");
  }

  @Test
  void every_entry_says_what_to_say_and_what_a_stranger_may_hear() {
    Dataset<Row> worklist = NIGHT.part("worklist");

    assertThat(worklist.where("message is null or limited_message is null").count()).isZero();
    assertThat(worklist.where("message like '%{%' or limited_message like '%{%'").count()).isZero();
    assertThat(worklist.where("not contains(message, currency)").count()).isZero();
    assertThat(worklist.where("contains(limited_message, currency)").count()).isZero();
    assertThat(worklist.where("(message_language = 'es') != startswith(message, 'Hola')").count())
        .isZero();
    assertThat(worklist.select("message_language").distinct().count()).isEqualTo(2);
  }

  @Test
  void recommendations_come_in_order_of_net_value() {
    for (Row account : NIGHT.part("accounts").limit(50).collectAsList()) {
      List<Row> actions = account.getList(account.fieldIndex("recommendations"));
      assertThat(actions).extracting(action -> -action.<Double>getAs("net_value")).isSorted();
    }
  }

  @Test
  void learned_amounts_are_expected_and_never_more_than_the_balance() throws IOException {
    Dataset<Row> accounts = NIGHT.part("accounts");

    assertThat(accounts.where("basis != 'learned'").count()).isZero();
    assertThat(NIGHT.json("run.json").at("/models/assumed").asBoolean()).isFalse();
    assertThat(accounts.where("expected_recovery > balance + 0.001").count()).isZero();
    assertThat(
            accounts.where("expected_recovery = balance").count()
                + accounts.where("expected_recovery > overdue and overdue > 0").count())
        .as("dues that fall into the horizon count")
        .isPositive();
  }

  @Test
  void figures_add_up_over_the_portfolio() throws IOException {
    JsonNode metrics = NIGHT.json("metrics.json");
    long accounts = 0;
    for (JsonNode line : metrics.get("aging")) {
      accounts += line.get("accounts").asLong();
    }
    assertThat(accounts).isEqualTo(2000);
    assertThat(metrics.get("par_30").asDouble()).isBetween(0.0, 1.0);
    assertThat(metrics.get("par_30").asDouble())
        .isGreaterThanOrEqualTo(metrics.get("par_90").asDouble());
    assertThat(metrics.get("cure_rate").asDouble()).isBetween(0.0, 1.0);
    assertThat(metrics.get("promise_kept_rate").asDouble()).isBetween(0.0, 1.0);
    assertThat(metrics.get("drift").size())
        .isEqualTo(NIGHT.json("run.json").get("feature_names").size());
    assertThat(metrics.get("recovery_by_arm")).isNotEmpty();
  }
}
