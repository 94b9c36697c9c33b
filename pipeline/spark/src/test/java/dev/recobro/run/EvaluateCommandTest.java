package dev.recobro.run;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.ledger.Sessions;
import dev.recobro.models.ModelSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report on the committed sample, whose accounts get two more columns: {@code sex}, for the
 * fairness report, and {@code paid_later}, which reads the label window.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluateCommandTest {

  private static final String TRAINED = "2026-08-01";
  private static final String AS_OF = "2026-09-15";
  private static final String SMALL =
      "training { max-days = 6, enough-rows = 10, search { candidates = 1, max-trees = 60 } }";
  private static final String FAIR = "fairness.attributes = [sex]";
  private static final String LEAKY =
      "features.attributes = [{ name = paid_later, kind = numeric },"
          + " { name = origination_score, kind = numeric }]";

  @TempDir static Path folder;

  private String honest = "";
  private String leaky = "";
  private String saidOfTheLeak = "";

  @BeforeAll
  void train_an_honest_set_and_one_that_knows_the_future() throws Exception {
    TestFolders.copy(TestFolders.sample(), folder.resolve("portfolio"));
    // Training's newest snapshot day is a horizon before the as-of day.
    accountsKnowing("2026-07-02", "2026-07-31");
    assertThat(train(FAIR)).isZero();
    honest = ModelSets.open(folder.resolve("models")).champion().orElseThrow();
    Said said = Said.during(() -> train(FAIR + ", " + LEAKY));
    assertThat(said.code()).isZero();
    saidOfTheLeak = said.err();
    leaky =
        ModelSets.open(folder.resolve("models")).list().stream()
            .filter(id -> !id.equals(honest))
            .findFirst()
            .orElseThrow();
    accountsKnowing(AS_OF, "2026-10-14");
    assertThat(evaluate("report", FAIR, "--challenger=" + leaky, truth())).isZero();
    assertThat(evaluate("leaky", FAIR, "--model=" + leaky, "--language=es")).isZero();
  }

  /** State tables are replaced each night: the column holds what each account paid in a window. */
  private static void accountsKnowing(String from, String to) {
    SparkSession spark = Sessions.local();
    String sample = TestFolders.sample().toString();
    Dataset<Row> paid =
        spark
            .read()
            .parquet(sample + "/payments")
            .where("cast(paid_on as date) between date'%s' and date'%s'".formatted(from, to))
            .groupBy("account_id")
            .agg(sum("amount").as("paid_later"));
    spark
        .read()
        .parquet(sample + "/accounts")
        .join(paid, new String[] {"account_id"}, "left")
        .withColumn("sex", expr("if(crc32(account_id) % 5 < 2, 'f', 'm')"))
        .orderBy("account_id")
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(folder.resolve("portfolio/accounts").toString());
  }

  private static Path config(String settings) throws IOException {
    return Files.writeString(
        folder.resolve("user.conf"), "recobro { %s, %s }".formatted(SMALL, settings));
  }

  private static int train(String settings) throws IOException {
    return Main.run(
        "train",
        "--portfolio=" + folder.resolve("portfolio"),
        "--models=" + folder.resolve("models"),
        "--as-of=" + TRAINED,
        "--config=" + config(settings));
  }

  private static int evaluate(String out, String settings, String... more) throws IOException {
    return evaluateOn(AS_OF, out, settings, more);
  }

  private static int evaluateOn(String day, String out, String settings, String... more)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--portfolio=" + folder.resolve("portfolio"),
                "--models=" + folder.resolve("models"),
                "--as-of=" + day,
                "--out=" + folder.resolve(out),
                "--config=" + config(settings)));
    line.addAll(List.of(more));
    return Main.run(line.toArray(String[]::new));
  }

  /** Of the sample; it is read for the report alone. */
  private static String truth() {
    return "--truth=" + TestFolders.sample().resolve("truth");
  }

  private static JsonNode json(String out) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(out).resolve("report.json").toFile());
  }

  private static String page(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("report.html"));
  }

  @Test
  void every_outcome_is_judged_on_the_accounts_of_that_day() throws IOException {
    JsonNode report = json("report");

    assertThat(report.at("/subject/model").asText()).isEqualTo(honest);
    assertThat(report.at("/subject/as_of").asText()).isEqualTo(AS_OF);
    assertThat(report.at("/subject/last_day").asText()).isEqualTo("2026-10-14");
    assertThat(report.at("/subject/overdue_accounts").asLong()).isBetween(500L, 800L);
    assertThat(report.at("/outcomes/0/outcome").asText()).isEqualTo("pays");
    assertThat(report.at("/outcomes/0/discrimination/auc").asDouble()).isBetween(0.6, 0.9);
    assertThat(report.at("/outcomes/0/score_psi").asDouble()).isBetween(0.0, 1.0);
    assertThat(report.at("/outcomes/0/deciles").size()).isEqualTo(10);
    assertThat(report.at("/money/accounts")).isEqualTo(report.at("/subject/overdue_accounts"));
    assertThat(report.at("/money/gains/0/top").asDouble())
        .isBetween(0.3, report.at("/money/gains/4/top").asDouble());
    assertThat(report.at("/drift").size()).isEqualTo(139);
    assertThat(report.at("/importance/features").size()).isEqualTo(139);
    assertThat(report.at("/groups/0/groups").findValuesAsText("dimension"))
        .contains("segment", "bucket", "product", "jurisdiction", "creditor");
  }

  @Test
  void segments_are_held_against_the_truth_that_was_given() throws IOException {
    JsonNode report = json("report");
    JsonNode known = report.at("/known_types");
    long counted = 0;
    for (JsonNode type : known.at("/types")) {
      for (JsonNode cell : type.at("/accounts")) {
        counted += cell.asLong();
      }
    }

    assertThat(known.at("/accounts")).isEqualTo(report.at("/subject/accounts"));
    assertThat(counted).isEqualTo(known.at("/accounts").asLong());
    assertThat(known.at("/adjusted_rand").asDouble()).isBetween(0.1, 0.9);
    assertThat(known.at("/types").findValuesAsText("type")).contains("self_payer", "forgetful");
    assertThat(known.at("/segments").size()).isEqualTo(report.at("/segments").size());
    assertThat(json("leaky").at("/known_types").isNull()).isTrue();
    assertThat(evaluate("none", FAIR, "--truth=" + folder.resolve("nowhere"))).isEqualTo(2);
  }

  @Test
  void nothing_in_the_honest_set_is_suspected() throws IOException {
    assertThat(json("report").at("/suspicious")).isEmpty();
  }

  @Test
  void training_warns_of_a_column_that_knows_the_future() {
    assertThat(saidOfTheLeak)
        .containsPattern(
            "warning: feature attr_paid_later alone ranks payers with AUC (0.9\\d|1.00): does it"
                + " know the future")
        .doesNotContain("attr_origination_score");
  }

  @Test
  void the_report_flags_it_and_not_the_honest_column_beside_it() throws IOException {
    JsonNode suspicious = json("leaky").at("/suspicious");

    assertThat(suspicious.findValuesAsText("feature")).containsExactly("attr_paid_later");
    assertThat(suspicious.at("/0/flagged").asBoolean()).isTrue();
    assertThat(suspicious.at("/0/auc_now").asDouble()).isGreaterThan(0.95);
    assertThat(page("leaky")).contains("quizá conozcan el futuro: attr_paid_later");
  }

  @Test
  void fairness_attributes_stand_in_the_report_and_in_no_feature() throws IOException {
    JsonNode sex = json("report").at("/fairness/0");

    assertThat(sex.at("/attribute").asText()).isEqualTo("sex");
    assertThat(sex.at("/groups").findValuesAsText("group")).contains("f", "m");
    assertThat(sex.at("/groups/0/selection_rate").asDouble()).isBetween(0.1, 0.3);
    assertThat(ModelSets.open(folder.resolve("models")).read(leaky).card().featureNames())
        .contains("attr_paid_later")
        .noneMatch(name -> name.contains("sex"));
  }

  @Test
  void a_challenger_of_other_features_is_judged_on_the_same_accounts() throws IOException {
    JsonNode comparison = json("report").at("/comparisons/0");

    assertThat(comparison.at("/challenger").asText()).isEqualTo(leaky);
    assertThat(comparison.at("/outcomes/0/rows")).isEqualTo(json("report").at("/outcomes/0/rows"));
    assertThat(comparison.at("/captured/model").asDouble())
        .isEqualTo(json("report").at("/money/gains/0/top").asDouble());
    assertThat(comparison.at("/verdict").asText()).isNotEmpty();
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException {
    assertThat(evaluate("again", FAIR, "--challenger=" + leaky, truth())).isZero();

    assertThat(folder.resolve("again/report.html"))
        .hasSameBinaryContentAs(folder.resolve("report/report.html"));
    assertThat(folder.resolve("again/report.json"))
        .hasSameBinaryContentAs(folder.resolve("report/report.json"));
  }

  @Test
  void a_day_whose_outcomes_are_not_known_is_refused_with_the_last_that_is() throws Exception {
    Said said = Said.during(() -> evaluateOn("2026-10-03", "none", FAIR));
    assertThat(said.code()).isEqualTo(2);

    assertThat(said.err()).contains("the last day that can be evaluated is 2026-10-02");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void what_the_model_has_seen_is_no_test_of_it() throws Exception {
    Said said = Said.during(() -> evaluateOn("2026-07-31", "none", FAIR));
    assertThat(said.code()).isEqualTo(2);

    assertThat(said.err()).contains("trained as of 2026-08-01");
  }

  @Test
  void a_fairness_attribute_may_not_be_a_feature_nor_be_missing() throws Exception {
    String both = "features.attributes = [{ name = zone, kind = categorical }]";
    Said twice = Said.during(() -> train(both + ", fairness.attributes = [zone]"));
    assertThat(twice.code()).isEqualTo(2);
    Said trained =
        Said.during(
            () -> evaluate("none", "fairness.attributes = [paid_later]", "--model=" + leaky));
    assertThat(trained.code()).isEqualTo(2);
    Said missing = Said.during(() -> evaluate("none", "fairness.attributes = [nowhere]"));
    assertThat(missing.code()).isEqualTo(3);

    assertThat(twice.err()).contains("zone also stands in fairness.attributes");
    assertThat(trained.err()).contains("was trained with paid_later as a feature");
    assertThat(missing.err()).contains("nowhere");
  }
}
