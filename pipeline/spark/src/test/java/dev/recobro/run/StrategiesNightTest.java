package dev.recobro.run;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Sessions;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Registry;
import dev.recobro.training.Snapshot;
import dev.recobro.training.SnapshotTable;
import dev.recobro.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample worked by two strategies for a night, and what came in a month later. The challenger's
 * models were told that who paid hadn't, so nobody can mistake whose they are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategiesNightTest {

  private static final String DAY = "2026-10-02";
  private static final String MONTH_LATER = "2026-11-01";
  private static final RecobroConfig TRAINING =
      RecobroConfig.of(
          """
          recobro.training { trees = 20, max-days = 8, enough-rows = 100, portfolios.by = none
            search { candidates = 1, max-trees = 40 } }
          """);

  @TempDir static Path folder;

  private ModelSet champion;
  private ModelSet challenger;

  @BeforeAll
  void train_and_run_both_nights() throws IOException {
    TestFolders.copy(TestFolders.sample(), portfolio());
    try (Stream<Path> decisions = Files.walk(portfolio().resolve("decisions"))) {
      for (Path file : decisions.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    train(Sessions.local());
    ran("runs", DAY);
    ran("again", DAY);
    TestFolders.copy(first().resolve("decisions"), portfolio().resolve("decisions"));
    ran("later", MONTH_LATER);
  }

  private void ran(String runs, String day) throws IOException {
    Said said = run(runs, day, "");
    assertThat(said.code()).as(said.err()).isZero();
  }

  private void train(SparkSession spark) throws IOException {
    LedgerUpdate update =
        Ledger.update(
            spark,
            folder.resolve("ledger").toString(),
            portfolio().toString(),
            TRAINING.ingest(List.of()),
            step -> {});
    Training training =
        new Training(
            LocalDate.parse(DAY), TRAINING.training(), List.of(), TRAINING.fx(update), step -> {});
    FeatureCatalogue catalogue = training.catalogue(update);
    SnapshotTable table = training.snapshots(update, catalogue);
    champion = training.train(table, catalogue);
    for (Snapshot snapshot : table.snapshots()) {
      float[] labels = snapshot.getLabels();
      float turnedRound = 1 - labels[PropensityTarget.PAYS.ordinal()];
      labels[PropensityTarget.PAYS.ordinal()] = turnedRound;
      snapshot.setPaid(turnedRound * snapshot.getAtStake() / 2);
    }
    challenger = training.train(table, catalogue);
    Registry registry = Registry.of(ModelSets.open(folder.resolve("models")));
    registry.sets().write(champion);
    registry.promote(champion.id(), TRAINING.tolerance(), Instant.EPOCH);
    registry.sets().write(challenger);
    registry.challenge(challenger.id());
  }

  private Said run(String runs, String day, String more) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("two.conf"),
            """
            recobro {
              arms { holdout = 0.1, explore = 0.2 }
              desks = [ { id = agents, capacity-minutes = 600 }, { id = messages, capacity-minutes = 3 } ]
              actions = [
                { id = call, channel = call, treatment = reminder, cost = 0.9, minutes = 6, desk = agents
                  stages = [ administrative, extrajudicial, prejudicial, judicial ] }
                { id = plan, channel = call, treatment = reminder, cost = 1.3, minutes = 9, desk = agents
                  stages = [ administrative, extrajudicial, prejudicial, judicial ] }
                { id = sms_before_due, channel = sms, treatment = courtesy_reminder, cost = 0.02, minutes = 0.01, desk = messages
                  stages = [ preventive ] }
              ]
              strategies = [
                { id = gentle, share = 0.4, model-set = "%s", desks { agents = 200 }
                  actions = [
                    { id = call, minutes = 4 }
                    { id = plan, off = true }
                    { id = sms_before_due, off = true }
                    { id = email, channel = email, treatment = reminder, cost = 0.005, minutes = 0.01, desk = messages
                      stages = [ administrative, extrajudicial ] }
                  ] }
                %s
              ]
            }
            """
                .formatted(challenger.id(), more));
    return Said.by(
        "run",
        "--portfolio=" + portfolio(),
        "--models=" + folder.resolve("models"),
        "--runs=" + folder.resolve(runs),
        "--ledger=" + folder.resolve("ledger"),
        "--as-of=" + day,
        "--config=" + config);
  }

  private static Path portfolio() {
    return folder.resolve("portfolio");
  }

  private static Path first() {
    return TestFolders.current(folder.resolve("runs"));
  }

  private static Dataset<Row> part(String name) {
    return Sessions.local().read().parquet(first().resolve(name).toString());
  }

  private static JsonNode json(String runs, String file) throws IOException {
    return new ObjectMapper()
        .readTree(TestFolders.current(folder.resolve(runs)).resolve(file).toFile());
  }

  @Test
  void each_debtor_has_one_strategy_and_every_strategy_its_share_and_its_arms() {
    Dataset<Row> decisions =
        part("decisions").join(part("accounts").select("account_id", "debtor_id"), "account_id");
    Dataset<Row> debtors = decisions.select("debtor_id", "strategy", "arm").distinct();

    assertThat(debtors.select("debtor_id").distinct().count()).isEqualTo(debtors.count());
    assertThat(debtors.where("strategy = 'gentle'").count() / (double) debtors.count())
        .isBetween(0.33, 0.47);
    for (String strategy : List.of("champion", "gentle")) {
      Dataset<Row> its = debtors.where(col("strategy").equalTo(strategy));
      assertThat(its.where("arm = 'holdout'").count() / (double) its.count()).isBetween(0.04, 0.17);
      assertThat(its.where("arm = 'explore'").count()).isPositive();
    }
    assertThat(decisions.where("(arm = 'champion') and strategy != 'champion'").count()).isZero();
    assertThat(decisions.where("(arm = 'challenger') and strategy != 'gentle'").count()).isZero();
    assertThat(decisions.where("probability <= 0 or probability > 1").count()).isZero();
    assertThat(part("accounts").where("strategy is null").count()).isZero();
  }

  @Test
  void the_draw_of_a_strategy_doesn_t_change_who_is_eligible() {
    Dataset<Row> preventive =
        part("decisions")
            .join(part("accounts").select("account_id", "stage"), "account_id")
            .where("stage = 'preventive'");

    assertThat(preventive.where("strategy = 'champion'").count()).isPositive();
    assertThat(preventive.where("strategy = 'gentle'").count()).isPositive();
    assertThat(preventive.where("strategy = 'gentle' and action != 'none'").count()).isZero();
    assertThat(part("accounts").where("strategy = 'gentle' and not_listed = 'no_action'").count())
        .isPositive();
  }

  @Test
  void each_strategy_works_its_own_catalogue_within_its_own_part_of_the_day() throws IOException {
    Dataset<Row> worklist = part("worklist");
    JsonNode run = json("runs", "run.json");

    assertThat(
            worklist.where("strategy = 'gentle' and action in ('plan', 'sms_before_due')").count())
        .isZero();
    assertThat(worklist.where("strategy = 'champion' and action = 'email'").count()).isZero();
    assertThat(worklist.where("strategy = 'gentle' and action = 'call'").count())
        .as("at most fifty of four minutes fit into the two hundred")
        .isBetween(20L, 50L);
    assertThat(worklist.where("strategy = 'gentle' and action = 'email'").count()).isPositive();
    assertThat(run.at("/strategies/0/desks/0/capacity_minutes").asDouble()).isEqualTo(400);
    assertThat(run.at("/strategies/1/desks/0/capacity_minutes").asDouble()).isEqualTo(200);
    assertThat(run.at("/strategies/1/model_set").asText()).isEqualTo(challenger.id());
    assertThat(run.at("/strategies/1/share").asDouble()).isEqualTo(0.4);
    double used = 0;
    long entries = 0;
    for (JsonNode strategy : run.get("strategies")) {
      assertThat(strategy.at("/desks/0/used_minutes").asDouble())
          .isLessThanOrEqualTo(strategy.at("/desks/0/capacity_minutes").asDouble())
          .isPositive();
      assertThat(strategy.at("/desks/0/shadow_price").isNumber()).isTrue();
      used += strategy.at("/desks/0/used_minutes").asDouble();
      entries += strategy.get("entries").asLong();
    }
    assertThat(run.at("/desks/0/used_minutes").asDouble()).isEqualTo(used).isLessThanOrEqualTo(600);
    assertThat(worklist.count()).isEqualTo(entries).isEqualTo(run.at("/counts/listed").asLong());
    assertThat(part("decisions").count()).isEqualTo(run.at("/counts/eligible").asLong());
  }

  @Test
  void each_account_is_scored_and_explained_by_its_strategy_s_model_set() {
    for (Row account : part("accounts").collectAsList()) {
      List<Float> features = account.getList(account.fieldIndex("features"));
      float[] values = new float[features.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = features.get(i);
      }
      ModelSet set = account.getAs("strategy").equals("gentle") ? challenger : champion;
      assertThat(account.<Double>getAs("propensity"))
          .isEqualTo(
              (double)
                  set.propensity(PropensityTarget.PAYS)
                      .orElseThrow()
                      .predict(new Matrix(1, values.length, values))[0]);
    }
    for (Row entry : part("worklist").collectAsList()) {
      List<Row> reasons = entry.getList(entry.fieldIndex("reasons"));
      double effects = reasons.stream().mapToDouble(reason -> reason.getAs("effect")).sum();
      assertThat(
              entry.<Double>getAs("reasons_base") + effects + entry.<Double>getAs("reasons_rest"))
          .isCloseTo(entry.<Double>getAs("propensity"), within(1e-5));
    }
  }

  @Test
  void a_shadow_is_of_the_accounts_that_the_set_in_force_scored() throws IOException {
    long champions = part("accounts").where("strategy = 'champion'").count();

    assertThat(part("shadow").count()).isEqualTo(champions);
    assertThat(json("runs", "metrics.json").at("/shadow/0/accounts").asLong()).isEqualTo(champions);
  }

  @Test
  void two_nights_give_the_same_bytes() {
    assertThat(TestFolders.worklist(folder.resolve("again")))
        .isEqualTo(TestFolders.worklist(folder.resolve("runs")));
  }

  @Test
  void a_month_later_each_strategy_s_recovery_stands_beside_hold_out_and_champion()
      throws IOException {
    JsonNode strategies = json("later", "metrics.json").get("recovery_by_strategy");

    assertThat(strategies).hasSize(2);
    assertThat(strategies.at("/0/strategy").asText()).isEqualTo("champion");
    assertThat(strategies.at("/1/strategy").asText()).isEqualTo("gentle");
    for (int place = 0; place < 2; place++) {
      JsonNode line = strategies.get(place);
      Dataset<Row> followed =
          part("decisions")
              .where("arm in ('champion', 'challenger')")
              .where(col("strategy").equalTo(line.get("strategy").asText()));
      assertThat(line.get("accounts").asLong()).isEqualTo(followed.count());
      assertThat(line.get("recovered").asDouble()).isPositive();
      assertThat(line.get("low").asDouble()).isLessThan(line.get("recovered_per_1000").asDouble());
      assertThat(line.at("/over_holdout/sample_suffices").isBoolean()).isTrue();
    }
    assertThat(strategies.at("/0/over_champion").isNull()).isTrue();
    assertThat(strategies.at("/1/over_champion/recovered_per_1000").asDouble())
        .isCloseTo(
            strategies.at("/1/recovered_per_1000").asDouble()
                - strategies.at("/0/recovered_per_1000").asDouble(),
            within(1e-6));
    assertThat(strategies.at("/1/over_champion/sample_suffices").isBoolean()).isTrue();
    assertThat(json("later", "metrics.json").get("recovery_by_arm")).hasSize(4);
  }

  @Test
  void what_if_answers_for_the_run_as_a_whole() throws IOException {
    long listed = json("runs", "run.json").at("/counts/listed").asLong();
    Said said =
        Said.by(
            "what-if",
            "--runs=" + folder.resolve("runs"),
            "--set=desks.agents=1200",
            "--set=actions.plan=off");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("entries");
    assertThat(listed).isPositive();
  }

  @Test
  void a_strategy_whose_model_set_is_missing_stops_the_run_before_it_begins() throws IOException {
    Said said = run("refused", DAY, ", { id = lost, share = 0.1, model-set = nowhere }");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.complaints()).singleElement().asString().contains("strategy lost", "nowhere");
    assertThat(folder.resolve("refused")).doesNotExist();
  }
}
