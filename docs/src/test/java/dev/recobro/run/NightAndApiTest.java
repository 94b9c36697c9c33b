package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.StartRefused;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.RunOptions;
import dev.recobro.decisions.whatif.WhatIf;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import dev.recobro.decisions.whatif.WhatIfDay;
import dev.recobro.evaluation.DriftLevel;
import dev.recobro.nightly.PublishedOptions;
import dev.recobro.policy.ContactLaw;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A night of the pipeline on the small sample, and the API that answers for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightAndApiTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ENOUGH = 1000;

  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init") // Made before any test.
  private PublishedNight night;

  @SuppressWarnings("NullAway.Init") // Started before any test.
  private ApiServer server;

  @SuppressWarnings("NullAway.Init") // Likewise.
  private SparkSession spark;

  @BeforeAll
  void train_run_and_serve() throws IOException, StartRefused {
    night = PublishedNight.made();
    server = ApiServer.start(ApiSettings.reading(night.runs(), night.models(), "127.0.0.1", 0));
    spark = Sessions.open("local[2]");
  }

  @AfterAll
  void stop() {
    spark.stop();
    server.close();
  }

  private Path runs() {
    return night.runs();
  }

  private Path run() throws IOException {
    return runs().resolve(Files.readString(runs().resolve("current")).strip());
  }

  private JsonNode json(String name) throws IOException {
    return MAPPER.readTree(run().resolve(name).toFile());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private JsonNode get(String path) throws IOException {
    HttpResponse<String> answer = send(request(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode posted(String path, String body) throws IOException {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  @Test
  void scores_on_demand_are_those_of_the_night() throws IOException {
    Map<String, Row> published = new HashMap<>();
    spark
        .read()
        .parquet(run().resolve("accounts").toString())
        .collectAsList()
        .forEach(row -> published.put(row.getAs("account_id"), row));
    Map<String, Row> listed = new HashMap<>();
    spark
        .read()
        .parquet(run().resolve("worklist").toString())
        .collectAsList()
        .forEach(row -> listed.put(row.getAs("account_id"), row));
    int compared = 0;
    int explained = 0;
    for (int part = 0; part < 4; part++) {
      for (JsonNode score : posted("/v1/scores", quarter(part)).path("scores")) {
        Row row = published.get(score.path("account_id").asText());
        assertThat(score.path("owing").asBoolean()).isEqualTo(row != null);
        if (row != null) {
          same(score, row);
          compared++;
          Row entry = listed.get(score.path("account_id").asText());
          if (entry != null) {
            sameReasons(score, entry);
            explained++;
          }
        }
      }
    }
    assertThat(compared).isEqualTo(published.size()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(explained).isEqualTo(listed.size()).isPositive();
  }

  /** The tables of a quarter of the debtors, as a client would send them. */
  private String quarter(int part) {
    ObjectNode body = MAPPER.createObjectNode();
    new SampleTables(spark).part(part, 4).forEach((name, table) -> body.set(name, rows(table)));
    return body.toString();
  }

  private static ArrayNode rows(Dataset<Row> table) {
    ArrayNode rows = MAPPER.createArrayNode();
    try {
      for (String row : table.toJSON().collectAsList()) {
        rows.add(MAPPER.readTree(row));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private static void same(JsonNode score, Row row) {
    String id = score.path("account_id").asText();
    for (String text :
        List.of("debtor_id", "currency", "bucket", "stage", "segment", "basis", "hold")) {
      assertThat(score.path(text).textValue()).as(id + " " + text).isEqualTo(row.getAs(text));
    }
    assertThat(score.path("time_zone").textValue()).as(id).isEqualTo(row.getAs("time_zone"));
    assertThat(score.path("days_past_due").asInt()).as(id).isEqualTo(row.getAs("days_past_due"));
    for (String amount : List.of("balance", "overdue")) {
      assertThat(score.path(amount).decimalValue())
          .as(id)
          .isEqualByComparingTo(row.<BigDecimal>getAs(amount));
    }
    for (String number : List.of("propensity", "baseline_recovery")) {
      assertThat(score.path(number).doubleValue())
          .as(id + " " + number)
          .isEqualTo(row.<Double>getAs(number));
    }
    for (Map.Entry<String, JsonNode> chance : score.path("propensities").properties()) {
      assertThat(chance.getValue().doubleValue())
          .as(id + " " + chance.getKey())
          .isEqualTo(row.<Double>getAs("propensity_" + chance.getKey()));
    }
    sameActions(id, score.path("recommendations"), row.getList(row.fieldIndex("recommendations")));
    sameFeatures(id, score.path("features"), row.getList(row.fieldIndex("features")));
  }

  private static void sameActions(String id, JsonNode said, List<Row> published) {
    assertThat(said.size()).as(id).isEqualTo(published.size());
    for (int i = 0; i < published.size(); i++) {
      Row row = published.get(i);
      JsonNode action = said.get(i);
      for (String text : List.of("action", "channel", "treatment", "hold", "basis")) {
        assertThat(action.path(text).textValue()).as(id).isEqualTo(row.getAs(text));
      }
      for (String number : List.of("uplift", "cost", "net_value")) {
        assertThat(action.path(number).doubleValue()).as(id).isEqualTo(row.<Double>getAs(number));
      }
      assertThat(action.path("hold_alone").asBoolean()).as(id).isEqualTo(row.getAs("hold_alone"));
    }
  }

  private static void sameFeatures(String id, JsonNode said, List<Float> published) {
    int column = 0;
    for (Map.Entry<String, JsonNode> feature : said.properties()) {
      float value = published.get(column++);
      if (Float.isNaN(value)) {
        assertThat(feature.getValue().isNull()).as(id + " " + feature.getKey()).isTrue();
      } else {
        assertThat((float) feature.getValue().doubleValue())
            .as(id + " " + feature.getKey())
            .isEqualTo(value);
      }
    }
    assertThat(column).isEqualTo(published.size());
  }

  private static void sameReasons(JsonNode score, Row entry) {
    List<Row> reasons = entry.getList(entry.fieldIndex("reasons"));
    assertThat(score.path("reasons").size()).isEqualTo(reasons.size());
    for (int i = 0; i < reasons.size(); i++) {
      JsonNode reason = score.path("reasons").get(i);
      assertThat(reason.path("text_es").asText()).isEqualTo(reasons.get(i).getAs("text_es"));
      assertThat(reason.path("effect").doubleValue())
          .isEqualTo(reasons.get(i).<Double>getAs("effect"), within(1e-12));
    }
  }

  @Test
  void what_if_is_what_the_command_would_say() throws IOException {
    PublishedRun published = PublishedRun.read(runs(), "current");
    WhatIfConfig config =
        WhatIfConfig.of(
            published.config(),
            null,
            List.of("desks.agents=9000", "capacities.messages.sms=40", "actions.visit_plan=off"));
    RecobroConfig before = config.runConfig();
    RecobroConfig after = config.askedConfig();
    RunOptions options =
        PublishedOptions.read(
            spark, published.folder(), before.catalogues().actions(), published.fx(before));
    WhatIf day =
        new WhatIf(
            options,
            before.catalogues().actions(),
            new WhatIfDay(after.catalogues().actions(), Set.of()));
    WhatIfAnswer wanted = day.answer(after.capacities());
    List<WhatIfAnswer> curve =
        day.curve(
            after.capacities(), DayCapacities.minutesOf("agents"), new double[] {100, 2000, 9000});

    JsonNode said =
        posted(
            "/v1/what-if",
            """
            {"desks": {"agents": 9000}, "messages": {"sms": 40}, "actions_off": ["visit_plan"],
             "curve": {"desk": "agents", "minutes": [2000, 100, 9000]}}
            """);

    JsonNode then = said.path("what_if");
    assertThat(then.path("expected_recovery").doubleValue())
        .isCloseTo(wanted.expectedRecovery(), within(1e-6 * wanted.expectedRecovery()));
    assertThat(then.path("entries").asLong()).isEqualTo(wanted.entries());
    assertThat(then.path("spend").doubleValue()).isCloseTo(wanted.spend(), within(1e-6));
    wanted
        .uses()
        .forEach(
            use ->
                assertThat(then.path("capacities"))
                    .anySatisfy(
                        one -> {
                          assertThat(one.path("capacity").asText()).isEqualTo(use.capacity().id());
                          assertThat(one.path("used").doubleValue())
                              .isCloseTo(use.used(), within(1e-6));
                          assertThat(one.path("shadow_price").doubleValue())
                              .isCloseTo(use.shadowPrice(), within(1e-6));
                        }));
    assertThat(then.path("held_by_rule").toString())
        .isEqualTo(MAPPER.<JsonNode>valueToTree(wanted.heldByRule()).toString());
    assertThat(said.at("/curve/points")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(said.at("/curve/points").get(i).path("entries").asLong())
          .isEqualTo(curve.get(i).entries());
    }
    assertThat(said.at("/curve/points/0/expected_recovery").doubleValue())
        .isLessThan(said.at("/curve/points/2/expected_recovery").doubleValue());
    WhatIfAnswer asRun =
        new WhatIf(
                options,
                before.catalogues().actions(),
                new WhatIfDay(before.catalogues().actions(), Set.of()))
            .answer(before.capacities());
    assertThat(said.at("/as_it_is/entries").asLong()).isEqualTo(asRun.entries());
    assertThat(said.at("/as_it_is/expected_recovery").doubleValue())
        .isCloseTo(asRun.expectedRecovery(), within(1e-6 * asRun.expectedRecovery()));
  }

  @Test
  void a_rule_switched_off_holds_fewer() throws IOException {
    JsonNode asItIs = posted("/v1/what-if", "{}");
    JsonNode held = asItIs.at("/as_it_is/held_by_rule");
    assertThat(asItIs.path("what_if")).isEqualTo(asItIs.path("as_it_is"));
    long before = asItIs.at("/as_it_is/held").asLong();
    List<String> rules = new ArrayList<>();
    held.fieldNames().forEachRemaining(rules::add);

    JsonNode without =
        posted(
            "/v1/what-if",
            MAPPER.createObjectNode().set("rules_off", MAPPER.valueToTree(rules)).toString());

    assertThat(without.at("/what_if/held").asLong()).isLessThan(before);
    assertThat(without.at("/what_if/expected_recovery").doubleValue())
        .isGreaterThanOrEqualTo(without.at("/as_it_is/expected_recovery").doubleValue());
  }

  @Test
  void the_portfolio_is_what_the_night_measured() throws IOException {
    JsonNode portfolio = get("/v1/portfolio");
    JsonNode metrics = json("metrics.json");
    JsonNode record = json("run.json");

    for (String name : List.of("aging", "roll", "cure_rate", "par_30", "recovery_by_arm")) {
      assertThat(portfolio.path(name)).as(name).isEqualTo(metrics.path(name));
    }
    assertThat(portfolio.path("desks")).isEqualTo(record.path("desks")).isNotEmpty();
    assertThat(portfolio.path("channels")).isEqualTo(record.path("channels")).isNotEmpty();
    assertThat(portfolio.path("recovery_by_arm")).isNotEmpty();
  }

  @Test
  void segments_have_their_centroids_and_models_their_evaluations() throws IOException {
    JsonNode segments = get("/v1/segments").path("segments");
    JsonNode models = get("/v1/models");
    String champion = json("run.json").at("/models/set").asText();

    assertThat(segments).isNotEmpty();
    assertThat(segments)
        .anySatisfy(segment -> assertThat(segment.path("centroid").size()).isGreaterThan(3));
    assertThat(models.path("champion").asText()).isEqualTo(champion);
    assertThat(models.at("/scored_by/set").asText()).isEqualTo(champion);
    assertThat(models.path("drift").size()).isGreaterThan(10);
    assertThat(models.path("drift_levels").size()).isEqualTo(models.path("drift").size());
    assertThat(models.at("/drift_levels/weekday").asText()).isEqualTo("of_the_day");
    assertThat(models.at("/drift_levels/days_past_due").asText())
        .isEqualTo(DriftLevel.of(models.at("/drift/days_past_due").asDouble()).code());
    assertThat(models.path("sets")).hasSize(1);
    assertThat(models.at("/sets/0/role").asText()).isEqualTo("champion");
    assertThat(models.at("/sets/0/evaluation/targets/pays/model/auc").asDouble())
        .isBetween(0.5, 1.0);
    assertThat(models.at("/history/0/what").asText()).isEqualTo("promote");
  }

  @Test
  void every_shipped_rule_is_listed_with_its_source() throws IOException {
    JsonNode rules = get("/v1/rules");
    List<String> ids = new ArrayList<>();
    for (JsonNode pack : rules.path("packs")) {
      assertThat(pack.path("version")).isEqualTo(pack.path("version_in_run"));
      assertThat(pack.path("title_es").asText()).isNotBlank();
      for (JsonNode rule : pack.path("rules")) {
        ids.add(rule.path("id").asText());
        assertThat(rule.path("source").asText()).isNotBlank();
        assertThat(rule.path("confidence").asText()).isNotBlank();
      }
    }

    assertThat(ids)
        .containsExactlyElementsOf(
            ContactLaw.shipped().packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .map(rule -> rule.terms().id())
                .toList());
    assertThat(rules.path("held")).isEqualTo(json("metrics.json").path("held")).isNotEmpty();
  }

  @Test
  void examples_of_the_description_are_answered_as_described() throws IOException {
    JsonNode api = get("/openapi.json");
    Described described = new Described(api.at("/components/schemas"));
    Map<String, String> schemas =
        Map.of(
            "/v1/portfolio", "PortfolioDocument",
            "/v1/segments", "SegmentsDocument",
            "/v1/models", "ModelsDocument",
            "/v1/rules", "RulesDocument");
    for (Map.Entry<String, String> one : schemas.entrySet()) {
      assertThat(described.strays(one.getValue(), get(one.getKey()))).isEmpty();
    }
    Map<String, String> posts =
        Map.of("/v1/what-if", "WhatIfDocument", "/v1/scores", "ScoresDocument");
    for (Map.Entry<String, String> one : posts.entrySet()) {
      JsonNode example =
          api.path("paths")
              .path(one.getKey())
              .at("/post/requestBody/content/application~1json/example");
      assertThat(example.isObject()).isTrue();
      assertThat(described.strays(one.getValue(), posted(one.getKey(), example.toString())))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/v1/what-if | {\"desks\": {\"nobody\": 5}}                   | it has",
        "/v1/what-if | {\"desks\": {\"agents\": -5}}                  | 0 or more",
        "/v1/what-if | {\"desks\": {\"agents\": \"many\"}}            | number",
        "/v1/what-if | {\"desks\": {\"agents\": 1e300}}               | number",
        "/v1/what-if | {\"desk\": {\"agents\": 5}}                    | desks",
        "/v1/what-if | {\"messages\": {\"pigeon\": 5}}                | no channel",
        "/v1/what-if | {\"actions\": {\"call_reminder\": {\"minutes\": 0}}} | minutes",
        "/v1/what-if | {\"actions\": {\"call_reminder\": {\"desk\": \"approvals\"}}} | approval",
        "/v1/what-if | {\"actions_off\": [\"dance\"]}                 | no action dance",
        "/v1/what-if | {\"rules_off\": [\"no_rule\"]}                 | /v1/rules",
        "/v1/what-if | {\"curve\": {\"desk\": \"nobody\"}}            | no desk",
        "/v1/what-if | {\"curve\": {}}                                | curve.desk is missing",
        "/v1/what-if | [1, 2]                                         | object",
        "/v1/what-if | {\"budget\": 1, \"budget\": 2}                 | Duplicate",
        "/v1/what-if | {\"budget\": 1                                 | isn't JSON",
        "/v1/scores  | {}                                             | accounts is empty",
        "/v1/scores  | {\"as_of\": \"soon\", \"debtors\": []}         | a day such as",
        "/v1/scores  | {\"acounts\": []}                              | accounts",
        "/v1/scores  | {\"debtors\": [{\"debtor_id\": \"D\"}]}        | debtors[0].jurisdiction is"
            + " missing",
        "/v1/scores  | {\"debtors\": [{\"debtor_id\": \"D\", \"jurisdiction\": \"Mars\"}]} |"
            + " debtors[0].jurisdiction",
        "/v1/scores  | {\"accounts\": [{\"account_id\": \"A\", \"debtor_id\": \"D\"}]} | isn't"
            + " among debtors"
      })
  void a_bad_question_gets_a_problem_that_says_what_to_do(String path, String body, String says)
      throws IOException {
    HttpResponse<String> answer = post(path, body);

    int status = Set.of("object", "Duplicate", "isn't JSON").contains(says) ? 400 : 422;
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(MAPPER.readTree(answer.body()).path("detail").asText()).contains(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "due_on      | soon                   | a day such as",
        "due_on      | 2026-02-30             | a day such as",
        "due_on      | 1066-10-14             | a day such as",
        "amount      | -1                     | 0 or more",
        "amount      | 1.001                  | exact",
        "amount      | 1e400                  | exact",
        "amount      | lots                   | exact",
        "account_id  | other                  | isn't among accounts",
        "currency    | COP                    | isn't the account's"
      })
  void a_bad_row_is_named(String column, String value, String says) throws IOException {
    ObjectNode due =
        MAPPER
            .createObjectNode()
            .put("account_id", "A")
            .put("due_id", "1")
            .put("due_on", "2026-09-15")
            .put("amount", "12.50")
            .put(column, value);
    String body =
        """
        {"debtors": [{"debtor_id": "D", "jurisdiction": "US"}], "accounts": [{"account_id": "A",
         "debtor_id": "D", "currency": "USD", "opened_on": "2026-01-15"}], "dues": [%s]}
        """
            .formatted(due);

    HttpResponse<String> answer = post("/v1/scores", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(MAPPER.readTree(answer.body()).path("detail").asText())
        .contains("dues[0]." + column, says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/scores", "/v1/what-if"})
  void whatever_is_sent_is_answered_or_refused(String path) throws IOException {
    String example =
        get("/openapi.json")
            .path("paths")
            .path(path)
            .at("/post/requestBody/content/application~1json/example")
            .toString();
    Random random = new Random(7);
    Set<Integer> seen = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      JsonNode body = MAPPER.readTree(example);
      for (int change = 0; change <= i % 3; change++) {
        spoil(body, random);
      }

      HttpResponse<String> answer = post(path, body.toString());

      assertThat(answer.statusCode()).as("%s: %s", body, answer.body()).isIn(200, 422);
      seen.add(answer.statusCode());
    }
    assertThat(seen).containsExactly(200, 422);
  }

  /** Sets or drops a member somewhere. */
  private static void spoil(JsonNode body, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(body, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(9)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.put(name, "");
      case 3 -> object.put(name, -1);
      case 4 -> object.put(name, new BigDecimal("1e-999999999"));
      case 5 -> object.put(name, "9999-12-31");
      case 6 -> object.put(name, "2026-11-03");
      case 7 -> object.putArray(name).add("\u0000").add(1e308);
      default -> object.putObject(name).put("a", true);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  @Test
  void bodies_are_bounded_and_json() {
    assertThat(post("/v1/what-if", " ".repeat(70_000) + "{}").statusCode()).isEqualTo(413);
    assertThat(send(request("/v1/what-if").POST(BodyPublishers.ofString("{}"))).statusCode())
        .isEqualTo(415);
    HttpResponse<String> got = send(request("/v1/what-if"));
    assertThat(got.statusCode()).isEqualTo(405);
    assertThat(got.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void an_id_has_the_key_that_spark_gives_it() {
    List<String> ids =
        List.of(
            "", "a", "P-1", "ñandú", "12345678", "a-longer-id-of-thirty-two-bytes", "x".repeat(99));
    Column key = functions.xxhash64(functions.col("value"));
    List<Row> keys =
        spark
            .createDataset(ids, org.apache.spark.sql.Encoders.STRING())
            .select(functions.col("value"), key)
            .collectAsList();

    assertThat(keys)
        .allSatisfy(
            row ->
                assertThat(dev.recobro.history.EventKey.of(row.getString(0)))
                    .isEqualTo(row.getLong(1)));
  }
}
