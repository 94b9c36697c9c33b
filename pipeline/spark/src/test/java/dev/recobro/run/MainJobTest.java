package dev.recobro.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.ledger.Sessions;
import dev.recobro.policy.ContactLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the committed sample: train once, then run under several circumstances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {

  private static final String TRAINED = "2026-11-01";

  /** A Tuesday: the days before it, after the sample's history, are a Sunday and a holiday. */
  private static final String AS_OF = "2026-11-03";

  @TempDir static Path folder;

  /** Each command stops the session that it used. */
  private static SparkSession spark() {
    return Sessions.local();
  }

  private Path config() throws IOException {
    return Files.writeString(
        folder.resolve("quick.conf"),
        """
        recobro {
          training { trees = 30, max-days = 12 }
          desks = [ { id = agents, capacity-minutes = 600 } ]
          actions = [
            { id = agent_call, channel = call, treatment = reminder, cost = 0.5, minutes = 6, desk = agents
              stages = [ administrative, extrajudicial, prejudicial, judicial ] }
          ]
          arms { holdout = 0.1, explore = 0.2 }
        }
        """);
  }

  @BeforeAll
  void train_and_run_once() throws IOException {
    assertThat(
            Main.run(
                "train",
                "--portfolio=" + TestFolders.sample(),
                "--models=" + folder.resolve("models"),
                "--ledger=" + folder.resolve("ledger"),
                "--as-of=" + TRAINED,
                "--config=" + config()))
        .isZero();
    assertThat(run(TestFolders.sample(), folder.resolve("ledger"), folder.resolve("runs")))
        .isZero();
  }

  private int run(Path portfolio, Path ledger, Path runs) throws IOException {
    return Main.run(
        "run",
        "--portfolio=" + portfolio,
        "--models=" + folder.resolve("models"),
        "--runs=" + runs,
        "--ledger=" + ledger,
        "--as-of=" + AS_OF,
        "--config=" + config());
  }

  private Dataset<Row> part(String name) {
    return spark()
        .read()
        .parquet(TestFolders.current(folder.resolve("runs")).resolve(name).toString());
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper()
        .readTree(TestFolders.current(folder.resolve("runs")).resolve(name).toFile());
  }

  @Test
  void the_list_is_in_order_of_value_and_fills_the_desk_s_minutes() throws IOException {
    List<Row> entries = part("worklist").orderBy("rank").collectAsList();

    assertThat(entries).hasSize(100);
    assertThat(entries).extracting(row -> row.<Integer>getAs("rank")).startsWith(1, 2, 3);
    assertThat(entries).extracting(row -> -row.<Double>getAs("rank_value")).isSorted();
    assertThat(json("run.json").at("/desks/0/used_minutes").asDouble()).isEqualTo(600);
    assertThat(json("run.json").at("/desks/0/shadow_price").asDouble()).isPositive();
    assertThat(json("run.json").at("/optimality_gap").asDouble()).isBetween(0.0, 0.01);
    assertThat(json("run.json").at("/channels/0/entries").asInt()).isEqualTo(100);
    assertThat(json("run.json").at("/channels/0/messages").isNull()).isTrue();
  }

  @Test
  void a_debtor_has_one_entry_and_no_held_account_has_any() {
    Dataset<Row> worklist = part("worklist");

    assertThat(worklist.select("debtor_id").distinct().count()).isEqualTo(worklist.count());
    assertThat(worklist.join(part("accounts").where("hold is not null"), "account_id").count())
        .isZero();
  }

  @Test
  void every_entry_has_hours_of_the_day_by_the_debtor_s_clock() {
    Dataset<Row> debtors =
        spark().read().parquet(TestFolders.sample().resolve("debtors").toString());
    Dataset<Row> worklist = part("worklist");

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
    Dataset<Row> worklist = part("worklist");

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
            part("accounts")
                .where("(hold is null and not_listed != 'no_action') != (best_from is not null)")
                .count())
        .isZero();
    assertThat(json("run.json").path("best_hours").asText())
        .matches("counted from \\d+ contacts.*");
  }

  @Test
  void every_entry_says_what_to_say_and_what_a_stranger_may_hear() {
    Dataset<Row> worklist = part("worklist");

    assertThat(worklist.where("message is null or limited_message is null").count()).isZero();
    assertThat(worklist.where("message like '%{%' or limited_message like '%{%'").count()).isZero();
    assertThat(worklist.where("not contains(message, currency)").count()).isZero();
    assertThat(worklist.where("contains(limited_message, currency)").count()).isZero();
    assertThat(worklist.where("(message_language = 'es') != startswith(message, 'Hola')").count())
        .isZero();
    assertThat(worklist.select("message_language").distinct().count()).isEqualTo(2);
  }

  @Test
  void every_hold_is_a_rule_of_a_pack() {
    Set<String> rules = new HashSet<>();
    ContactLaw.shipped().packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .forEach(rule -> rules.add(rule.terms().id()));
    List<String> holds =
        part("accounts")
            .where("hold is not null")
            .select("hold")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();

    assertThat(rules).containsAll(holds);
    assertThat(holds).contains("co_authorised_channels", "no_usable_address");
  }

  @Test
  void every_flagged_or_disputed_account_is_held_under_its_rule() {
    Dataset<Row> debtors =
        spark().read().parquet(TestFolders.sample().resolve("debtors").toString());
    Dataset<Row> held =
        part("accounts")
            .join(debtors.select("debtor_id", "flags"), "debtor_id")
            .where("flags like '%cease%' or flags like '%attorney%' or flags like '%deceased%'")
            .where("days_past_due > 0");

    assertThat(held.count()).isPositive();
    assertThat(held.where("hold is null or hold not like 'flag_%'").count()).isZero();
    assertThat(part("accounts").where("hold = 'account_disputed'").count()).isPositive();
  }

  @Test
  void each_account_that_owes_says_why_it_is_not_on_the_list() {
    Dataset<Row> accounts = part("accounts");
    Dataset<Row> listed = part("worklist").select("account_id").withColumn("place", lit(1));
    Dataset<Row> told = accounts.join(listed, "account_id", "left");

    assertThat(
            told.where(
                    "int(place is not null) + int(hold is not null) + int(not_listed is not null)"
                        + " != 1")
                .count())
        .isZero();
    assertThat(accounts.where("not_listed = 'capacity'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'holdout'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'explore'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'no_action' and days_past_due > 0").count()).isZero();
    assertThat(accounts.where("balance <= 0").count()).isZero();
  }

  @Test
  void net_value_is_uplift_minus_cost_and_decisions_cover_the_eligible() throws IOException {
    for (Row row : part("worklist").collectAsList()) {
      assertThat(row.<Double>getAs("net_value"))
          .isCloseTo(row.<Double>getAs("uplift") - row.<Double>getAs("cost"), within(1e-9));
    }
    Dataset<Row> decisions = part("decisions");
    assertThat(decisions.where("action != 'none'").count()).isEqualTo(part("worklist").count());
    assertThat(decisions.count()).isEqualTo(json("run.json").at("/counts/eligible").asLong());
  }

  @Test
  void decisions_tell_arm_and_probability_and_nobody_is_drawn_whom_the_law_holds() {
    Dataset<Row> decisions = part("decisions");
    long eligible = decisions.count();

    assertThat(decisions.where("arm = 'holdout' and action != 'none'").count()).isZero();
    assertThat(decisions.where("arm = 'holdout'").count() / (double) eligible)
        .isBetween(0.05, 0.15);
    assertThat(decisions.where("arm = 'explore' and action != 'none'").count()).isPositive();
    assertThat(decisions.where("probability <= 0 or probability > 1").count()).isZero();
    assertThat(decisions.where("arm = 'champion' and probability < 0.6").count()).isZero();
    assertThat(decisions.join(part("accounts").where("hold is not null"), "account_id").count())
        .isZero();
    assertThat(part("worklist").where("arm = 'explore'").count())
        .as("a tenth of the minutes")
        .isBetween(1L, 10L);
  }

  @Test
  void recommendations_come_in_order_of_net_value() {
    for (Row account : part("accounts").limit(50).collectAsList()) {
      List<Row> actions = account.getList(account.fieldIndex("recommendations"));
      assertThat(actions).extracting(action -> -action.<Double>getAs("net_value")).isSorted();
    }
  }

  @Test
  void learned_amounts_are_expected_and_never_more_than_the_balance() throws IOException {
    Dataset<Row> accounts = part("accounts");

    assertThat(accounts.where("basis != 'learned'").count()).isZero();
    assertThat(json("run.json").at("/models/assumed").asBoolean()).isFalse();
    assertThat(accounts.where("expected_recovery > balance + 0.001").count()).isZero();
    assertThat(
            accounts.where("expected_recovery = balance").count()
                + accounts.where("expected_recovery > overdue and overdue > 0").count())
        .as("dues that fall into the horizon count")
        .isPositive();
  }

  @Test
  void reasons_are_sentences_in_two_languages_strongest_first() throws IOException {
    String base = json("run.json").path("base_currency").asText();
    Row first = part("worklist").where("rank = 1").first();
    List<Row> reasons = first.getList(first.fieldIndex("reasons"));

    assertThat(reasons).hasSizeBetween(6, 10);
    assertThat(reasons).extracting(reason -> -Math.abs(reason.<Double>getAs("effect"))).isSorted();
    assertThat(reasons).allMatch(reason -> !reason.<String>getAs("text_en").isBlank());
    assertThat(reasons).allMatch(reason -> !reason.<String>getAs("text_es").isBlank());
    assertThat(reasons)
        .extracting(reason -> reason.<String>getAs("text_en"))
        .filteredOn(text -> text.contains(" overdue in "))
        .allMatch(text -> text.startsWith(base + " "));
    assertThat(part("worklist").where(size(col("reasons")).equalTo(0)).count()).isZero();
  }

  @Test
  void base_reasons_and_rest_add_up_to_the_propensity_of_every_entry() {
    int changing = 0;
    int lowering = 0;
    for (Row entry : part("worklist").collectAsList()) {
      List<Row> reasons = entry.getList(entry.fieldIndex("reasons"));
      double effects = reasons.stream().mapToDouble(reason -> reason.getAs("effect")).sum();
      double propensity = entry.getAs("propensity");
      assertThat(
              entry.<Double>getAs("reasons_base") + effects + entry.<Double>getAs("reasons_rest"))
          .isCloseTo(propensity, within(1e-5));
      assertThat(reasons)
          .extracting(reason -> reason.<String>getAs("group"))
          .doesNotHaveDuplicates();
      assertThat(reasons.stream().filter(reason -> reason.<Double>getAs("effect") > 0).count())
          .isLessThanOrEqualTo(5);
      assertThat(reasons.stream().filter(reason -> reason.<Double>getAs("effect") < 0).count())
          .isLessThanOrEqualTo(5);
      if (entry.<Row>getAs("would_change") != null) {
        Row change = entry.getAs("would_change");
        changing++;
        assertThat(change.<Double>getAs("from")).isCloseTo(propensity, within(1e-6));
        assertThat(change.<Double>getAs("to")).isGreaterThan(propensity);
        assertThat(change.<String>getAs("text_en")).contains(" → ");
      }
      if (entry.<Row>getAs("would_lower") != null) {
        Row change = entry.getAs("would_lower");
        lowering++;
        assertThat(change.<Double>getAs("from")).isCloseTo(propensity, within(1e-6));
        assertThat(change.<Double>getAs("to")).isLessThan(propensity);
        assertThat(change.<String>getAs("text_es")).startsWith("si ").contains(" → ");
      }
    }
    assertThat(changing).isGreaterThan(50);
    assertThat(lowering).isGreaterThan(50);
  }

  @Test
  void figures_add_up_over_the_portfolio() throws IOException {
    JsonNode metrics = json("metrics.json");
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
    assertThat(metrics.get("drift").size()).isEqualTo(json("run.json").get("feature_names").size());
    assertThat(metrics.get("recovery_by_arm")).isNotEmpty();
  }

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    Path again = folder.resolve("again");
    assertThat(run(TestFolders.sample(), folder.resolve("ledger"), again)).isZero();

    assertThat(TestFolders.worklist(again)).isEqualTo(TestFolders.worklist(folder.resolve("runs")));
  }

  @Test
  void a_run_from_an_own_ledger_gives_the_same_bytes() throws IOException {
    Path own = folder.resolve("own");
    assertThat(run(TestFolders.sample(), folder.resolve("own-ledger"), own)).isZero();

    assertThat(TestFolders.worklist(own)).isEqualTo(TestFolders.worklist(folder.resolve("runs")));
  }

  @Test
  void what_is_dated_the_as_of_day_or_later_changes_nothing() throws IOException {
    Path portfolio = folder.resolve("with-a-future");
    TestFolders.copy(TestFolders.sample(), portfolio);
    StringBuilder payments = new StringBuilder("account_id,payment_id,paid_on,amount\n");
    StringBuilder contacts = new StringBuilder("contact_id,debtor_id,at,channel,outcome\n");
    Set<String> debtors = new HashSet<>();
    for (Row entry : part("worklist").collectAsList()) {
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

    assertThat(run(portfolio, folder.resolve("future-ledger"), runs)).isZero();
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(folder.resolve("runs")));
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

    assertThat(run(portfolio, ledger, runs)).isZero();
    assertThat(rejected(runs)).containsExactly("payments/bad.csv 2 orphan_account");

    assertThat(run(portfolio, ledger, runs)).isZero();
    assertThat(rejected(runs)).as("a row stays rejected the next night").hasSize(1);
  }

  private List<String> rejected(Path runs) {
    return spark()
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

    assertThat(run(portfolio, folder.resolve("refused-ledger"), runs)).isEqualTo(3);
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
                "--as-of=" + AS_OF))
        .isEqualTo(2);
    assertThat(Main.run("run", "--portfolio=x", "--models=m", "--runs=y", "--as-of=yesterday"))
        .isEqualTo(2);
  }

  private Said whatIf(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("what-if", "--runs=" + folder.resolve("runs")));
    arguments.addAll(List.of(more));
    return Said.by(arguments.toArray(String[]::new));
  }

  @Test
  void what_if_answers_for_the_published_day_as_it_is_and_with_more_or_dearer_minutes()
      throws IOException {
    Said said =
        whatIf(
            "--set", "desks.agents=1200", "--set=actions.agent_call.cost=0.55", "--curve=agents");

    assertThat(said.code()).as(said.err()).isZero();
    List<String> lines = said.out().lines().map(String::strip).toList();
    String expected = " %.2f ".formatted(json("run.json").at("/expected_recovery").asDouble());
    assertThat(lines).anyMatch(line -> line.matches("entries +100 +200"));
    assertThat(lines)
        .anyMatch(line -> line.matches("desk:agents, used of +600 / 600 +1200 / 1200"));
    assertThat(lines)
        .anyMatch(line -> line.matches("spend, \\w+ +50.00 +110.00"))
        .anyMatch(line -> line.startsWith("expected recovery") && line.contains(expected));
    assertThat(lines.stream().filter(line -> line.startsWith("held by")).count()).isGreaterThan(2);
    assertThat(lines).anyMatch(line -> line.startsWith("2400 "));
  }

  @Test
  void what_if_refuses_what_a_published_run_cannot_know() throws IOException {
    Path training =
        Files.writeString(folder.resolve("training.conf"), "recobro.training.depth = 3");
    Path tighter =
        Files.writeString(
            folder.resolve("tighter.conf"),
            "recobro.policy.changes = [ { rule = co_hours, hours { sat = \"closed\" } } ]");

    assertThat(whatIf("--set", "desks.nobody=3").complaints().get(0)).contains("nobody");
    assertThat(whatIf("--set", "training.depth=3").complaints().get(0)).contains("desks.ID");
    assertThat(whatIf("--config=" + training).complaints().get(0)).contains("recobro.training");
    assertThat(whatIf("--config=" + tighter).complaints().get(0)).contains("needs a run");
    assertThat(whatIf("--run=2020-01-01/none").code()).isEqualTo(2);
  }
}
