package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.ledger.Sessions;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Model sets through the command line, on the committed sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsJobTest {

  private static final String AS_OF = "2026-11-01";

  /** Segments keep the ids of the champion's, which is not what is asked here. */
  private static final String QUICK =
      "recobro.segments.enabled = false\nrecobro.training { trees = 12, max-days = 8,"
          + " effects.least-drawn = 1000000 %s }";

  private static final String STUMP =
      "recobro.training { trees = 1, depth = 1, learning-rate = 0.01, max-days = 8, search.candidates = 0 }";

  @TempDir static Path folder;

  private String champion = "";
  private String other = "";
  private String stump = "";
  private String withProduct = "";
  private Path models = Path.of("");
  private int copies;

  @BeforeAll
  void train_four_sets() throws IOException {
    champion = train("trained", "champion", QUICK.formatted(""));
    other = train("trained", "other", QUICK.formatted(", seed = 7"));
    stump = train("trained", "stump", STUMP);
    withProduct =
        train(
            "trained",
            "with-product",
            QUICK.formatted("")
                + "\nrecobro.features.attributes = [{ name = product, kind = categorical }]");
  }

  /** Each test changes a copy of the folder of model sets. */
  @BeforeEach
  void copy_the_models() {
    models = folder.resolve("models-" + copies++);
    TestFolders.copy(folder.resolve("trained"), models);
  }

  private static String train(String into, String name, String config) throws IOException {
    List<String> before = sets(folder.resolve(into));
    Path file = Files.writeString(folder.resolve(name + ".conf"), config);
    Said said =
        Said.by(
            "train",
            "--portfolio=" + TestFolders.sample(),
            "--models=" + folder.resolve(into),
            "--ledger=" + folder.resolve("ledger"),
            "--as-of=" + AS_OF,
            "--config=" + file);
    assertThat(said.code()).as(said.err()).isZero();
    List<String> after = new ArrayList<>(sets(folder.resolve(into)));
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.get(0);
  }

  private static List<String> sets(Path models) throws IOException {
    if (!Files.exists(models)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(models)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("\\d{8}-[0-9a-f]{8}"))
          .toList();
    }
  }

  private Said models(String... arguments) {
    List<String> all = new ArrayList<>(List.of("models", "--models=" + models));
    all.addAll(List.of(arguments));
    return Said.by(all.toArray(String[]::new));
  }

  private Said run(Path runs) {
    return Said.by(
        "run",
        "--portfolio=" + TestFolders.sample(),
        "--models=" + models,
        "--runs=" + runs,
        "--ledger=" + folder.resolve("ledger"),
        "--as-of=" + AS_OF);
  }

  private Said compare(String first, String second) {
    return models(
        "compare",
        first,
        second,
        "--portfolio=" + TestFolders.sample(),
        "--ledger=" + folder.resolve("ledger"));
  }

  private String inForce() throws IOException {
    return Files.readString(models.resolve("champion")).strip();
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void the_list_marks_champion_and_challengers_and_takes_the_folder_on_either_side() {
    assertThat(models("challenge", other).code()).isZero();
    Said before = models("list");
    Said after = Said.by("models", "list", "--models=" + models);

    assertThat(before.code()).isZero();
    assertThat(after).isEqualTo(before);
    assertThat(before.out())
        .containsPattern("(?m)^\\* " + champion + "  2026-11-01 +0\\.\\d{4}")
        .containsPattern("(?m)^\\+ " + other)
        .containsPattern("(?m)^  " + stump);
    assertThat(Said.by("models", "list").complaints())
        .containsExactly("recobro: models: --models DIR is missing; see --help");
  }

  @Test
  void a_card_tells_where_a_set_came_from_and_where_it_stands() throws IOException {
    Said said = models("show", champion);

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern("stands as +champion since 20")
        .containsPattern("seed +20260101")
        .containsPattern("judged on +snapshots of 2026-")
        .containsPattern("trained by +BoostTrainer at 20.*Tribuo 4")
        .contains("pays ");
    assertThat(models("show", champion, "--json").out().strip())
        .isEqualTo(Files.readString(models.resolve(champion).resolve("model-set.json")).strip());
  }

  @Test
  void training_again_gives_the_same_set_also_beside_a_champion() throws IOException {
    train("again", "other", QUICK.formatted(", seed = 7"));
    String again = train("again", "champion", QUICK.formatted(""));

    assertThat(again).isEqualTo(champion);
    assertThat(withoutTimes(folder.resolve("again").resolve(again)))
        .isEqualTo(withoutTimes(models.resolve(champion)));
    ModelSet one = ModelSet.read(models.resolve(champion));
    ModelSet two = ModelSet.read(folder.resolve("again").resolve(again));
    Matrix drawn = drawn(one.card().featureNames().size());
    for (PropensityTarget target : one.propensities().keySet()) {
      assertThat(two.propensity(target).orElseThrow().predict(drawn))
          .isEqualTo(one.propensity(target).orElseThrow().predict(drawn));
    }
  }

  /** Tribuo's provenance holds the time of training, and the checksum is over it. */
  private static String withoutTimes(Path set) throws IOException {
    return Files.readString(set.resolve("model-set.json"))
        .replaceAll("trained-at=[^,]+", "trained-at=")
        .replaceAll("\"sha256\" : \"\\w+\"", "");
  }

  private static Matrix drawn(int columns) {
    Random random = new Random(3);
    float[] values = new float[100 * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(8) == 0 ? Float.NaN : (float) (30 * random.nextGaussian());
    }
    return new Matrix(100, columns, values);
  }

  @Test
  void the_champion_of_the_day_is_judged_beside_a_new_set_when_its_features_fit()
      throws IOException {
    JsonNode judged = json(models.resolve(stump).resolve("evaluation.json"));
    JsonNode own = json(models.resolve(champion).resolve("evaluation.json"));
    String name = "champion " + champion;

    // Both were trained on the same day and seed of the same data, so their test rows are the same.
    assertThat(judged.at("/targets/pays").get(name)).isEqualTo(own.at("/targets/pays/model"));
    assertThat(judged.get("money").get(name)).isEqualTo(own.at("/money/model"));
    assertThat(own.at("/targets/pays").fieldNames())
        .toIterable()
        .noneMatch(peer -> peer.startsWith("champion"));
    assertThat(json(models.resolve(withProduct).resolve("evaluation.json")).at("/targets/pays"))
        .noneMatch(peer -> peer.has(name));
  }

  @Test
  void a_worse_set_is_refused_with_both_figures_and_can_be_forced_and_taken_back()
      throws IOException {
    Said refused = models("promote", stump);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.complaints())
        .hasSize(1)
        .first()
        .asString()
        .containsPattern(
            "not promoted: "
                + stump
                + " is worse than "
                + champion
                + ": .*0\\.\\d+ against 0\\..*95 % of paired draws: ");
    assertThat(inForce()).isEqualTo(champion);
    assertThat(models("promote", stump, "--force").code()).isEqualTo(2);
    assertThat(models("promote", stump, "--force", "--reason", "a drill").code()).isZero();
    assertThat(inForce()).isEqualTo(stump);
    assertThat(models("show", stump).out()).contains("forced: a drill");
    assertThat(models("show", champion).out()).contains("former champion, 1 of 1");
    assertThat(models("rollback").out()).isEqualTo("champion: " + champion + "\n");
    assertThat(Files.readAllLines(models.resolve("history.jsonl")))
        .extracting(line -> new ObjectMapper().readTree(line).get("what").asText())
        .containsExactly("promote", "promote", "rollback");
  }

  @Test
  void an_unknown_set_and_a_wide_tolerance_are_taken_at_their_word() throws IOException {
    assertThat(models("promote", "20260101-00000000").code()).isEqualTo(2);
    Path wide =
        Files.writeString(
            folder.resolve("wide.conf"),
            "recobro.models.promote { log-loss-tolerance = 1, captured-tolerance = 1 }");
    assertThat(models("promote", stump, "--config=" + wide).code()).isZero();
    assertThat(inForce()).isEqualTo(stump);
  }

  @Test
  void sets_of_other_features_are_compared_on_the_same_rows_and_then_promoted() throws IOException {
    assertThat(models("promote", withProduct).complaints().get(0))
        .contains("never compared")
        .contains("models compare " + withProduct + " " + champion);
    assertThat(models("compare", withProduct, champion).code()).isEqualTo(2);

    Said compared = compare(withProduct, champion);

    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains("fair, their outcomes are new to both")
        .contains("95 % of paired draws");
    JsonNode kept = json(models.resolve("comparisons/" + withProduct + "_" + champion + ".json"));
    assertThat(kept.at("/targets/pays/first/rows")).isEqualTo(kept.at("/targets/pays/second/rows"));
    assertThat(kept.at("/draws").asInt()).isEqualTo(200);
    assertThat(kept.at("/log_loss/low").asDouble())
        .isLessThanOrEqualTo(kept.at("/log_loss/value").asDouble());
    Said recorded = models("compare", champion, withProduct);
    assertThat(recorded.out()).contains(champion + " is ");
    assertThat(models("promote", withProduct, "--config=" + wide()).code()).isZero();
    assertThat(inForce()).isEqualTo(withProduct);
  }

  private static Path wide() throws IOException {
    return Files.writeString(
        folder.resolve("wide.conf"),
        "recobro.models.promote { log-loss-tolerance = 1, captured-tolerance = 1 }");
  }

  @Test
  void comparing_twice_gives_the_same_file() throws IOException {
    assertThat(compare(stump, other).code()).isZero();
    Path kept = models.resolve("comparisons/" + stump + "_" + other + ".json");
    byte[] first = Files.readAllBytes(kept);
    assertThat(compare(stump, other).code()).isZero();
    assertThat(Files.readAllBytes(kept)).isEqualTo(first);
  }

  @Test
  void challengers_are_scored_in_shadow_and_the_list_stays_as_it_was() throws IOException {
    Path alone = folder.resolve("alone");
    assertThat(run(alone).code()).isZero();
    assertThat(TestFolders.current(alone).resolve("shadow")).doesNotExist();
    assertThat(models("challenge", other).code()).isZero();
    assertThat(models("challenge", stump).code()).isZero();
    assertThat(models("challenge", withProduct).code()).isZero();
    Files.writeString(
        models.resolve("challengers"),
        Files.readString(models.resolve("challengers")) + "20260101-00000000\n");
    Path shadowed = folder.resolve("shadowed");

    Said said = run(shadowed);

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err())
        .contains("no shadow of " + withProduct)
        .contains("no shadow of 20260101-00000000");
    assertThat(TestFolders.worklist(shadowed)).isEqualTo(TestFolders.worklist(alone));
    Path run = TestFolders.current(shadowed);
    Dataset<Row> shadow = Sessions.local().read().parquet(run.resolve("shadow").toString()).cache();
    long owing = Sessions.local().read().parquet(run.resolve("accounts").toString()).count();
    assertThat(shadow.where("model_set = '" + other + "'").count()).isEqualTo(owing);
    assertThat(shadow.count()).isEqualTo(2 * owing);
    assertThat(shadow.where("propensity > 0 and propensity < 1").count()).isEqualTo(2 * owing);
    JsonNode record = json(run.resolve("run.json")).get("models");
    assertThat(record.get("set").asText()).isEqualTo(champion);
    assertThat(record.get("challengers"))
        .extracting(JsonNode::asText)
        .containsExactly(other, stump);
    assertThat(record.get("skipped").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(withProduct, "20260101-00000000");
    JsonNode figures = json(run.resolve("metrics.json")).get("shadow");
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).get("model_set").asText()).isEqualTo(other);
    assertThat(figures.get(0).get("rank_correlation").asDouble())
        .isGreaterThan(figures.get(1).get("rank_correlation").asDouble())
        .isLessThan(1);
    assertThat(figures.get(0).get("top_overlap").asDouble()).isBetween(0.5, 1.0);
    Sessions.local().stop();
  }

  @Test
  void a_shadow_is_what_the_set_would_have_published_as_champion() throws IOException {
    Path runs = folder.resolve("as-champion");
    assertThat(run(runs).code()).isZero();
    assertThat(models("promote", other, "--force", "--reason=a drill").code()).isZero();
    assertThat(models("challenge", champion).code()).isZero();
    Path turned = folder.resolve("as-challenger");
    assertThat(run(turned).code()).isZero();

    Dataset<Row> accounts =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(runs).resolve("accounts").toString())
            .select("account_id", "currency", "propensity", "baseline_recovery");
    Dataset<Row> shadow =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(turned).resolve("shadow").toString())
            .selectExpr(
                "account_id",
                "currency as shadow_currency",
                "propensity as shadow_propensity",
                "expected_recovery as shadow_expected");
    Dataset<Row> both = accounts.join(shadow, "account_id");
    assertThat(both.count()).isEqualTo(accounts.count());
    assertThat(
            both.where(
                    "currency <> shadow_currency or propensity <> shadow_propensity"
                        + " or abs(baseline_recovery - shadow_expected) > 1e-6")
                .count())
        .isZero();
    Sessions.local().stop();
  }

  @Test
  void a_truncated_altered_or_foreign_file_ends_every_command_with_two() throws IOException {
    Path set = models.resolve(champion);
    String card = Files.readString(set.resolve("model-set.json"));
    byte[] trees = Files.readAllBytes(set.resolve("pays.pb"));
    byte[] flipped = trees.clone();
    flipped[trees.length / 3] ^= 1;
    refused("model-set.json", Arrays.copyOf(bytes(card), card.length() / 2));
    refused("model-set.json", new byte[0]);
    refused("model-set.json", bytes(card.replace("days_past_due", "days_past_dew")));
    refused(
        "model-set.json",
        bytes(card.replaceFirst("\\{(\\s*\"format\" : \\d+,)?", "{ \"format\" : 999,")));
    refused("evaluation.json", bytes("{ \"targets\" : {"));
    refused("pays.pb", Arrays.copyOf(trees, trees.length - 100));
    refused("pays.pb", flipped);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void refused(String file, byte[] content) throws IOException {
    Path path = models.resolve(champion).resolve(file);
    byte[] before = Files.readAllBytes(path);
    Files.write(path, content);
    Path runs = folder.resolve("never");
    for (Said said :
        List.of(
            run(runs),
            compare(champion, other),
            models("promote", champion),
            models("promote", champion, "--force", "--reason=none"),
            models("show", champion))) {
      assertThat(said.code()).as(file + ": " + said).isEqualTo(2);
      assertThat(said.complaints()).as(file).hasSize(1);
    }
    assertThat(runs).doesNotExist();
    assertThat(inForce()).isEqualTo(champion);
    assertThat(models("list").code()).isZero();
    Files.write(path, before);
  }

  @Test
  void a_champion_that_is_not_there_is_named_and_only_force_gets_past_it() throws IOException {
    Files.writeString(models.resolve("champion"), "20260101-00000000\n");
    Said said = run(folder.resolve("never"));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.complaints().get(0)).contains("no model set 20260101-00000000");
    assertThat(folder.resolve("never")).doesNotExist();
    assertThat(models("promote", other).code()).isEqualTo(2);
    assertThat(models("promote", other, "--force", "--reason=lost").code()).isZero();
    assertThat(inForce()).isEqualTo(other);
  }
}
