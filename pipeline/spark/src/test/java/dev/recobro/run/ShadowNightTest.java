package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.ledger.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Challengers scored beside the champion by a night over the committed sample. */
class ShadowNightTest {

  private static final TrainedSets TRAINED = TrainedSets.once();

  @TempDir static Path folder = Path.of("");

  private static Path alone = Path.of("");
  private static Path shadowed = Path.of("");
  private static Said said = new Said(0, "", "");

  /** One night without challengers and one with two that fit and two that don't. */
  @BeforeAll
  static void run_alone_and_shadowed() throws IOException {
    CopiedSets sets = CopiedSets.to(folder.resolve("models"));
    alone = folder.resolve("alone");
    assertThat(sets.run(alone).code()).isZero();
    assertThat(sets.models("challenge", TRAINED.other()).code()).isZero();
    assertThat(sets.models("challenge", TRAINED.stump()).code()).isZero();
    assertThat(sets.models("challenge", TRAINED.withProduct()).code()).isZero();
    Files.writeString(
        sets.folder().resolve("challengers"),
        Files.readString(sets.folder().resolve("challengers")) + "20260101-00000000\n");
    shadowed = folder.resolve("shadowed");
    said = sets.run(shadowed);
  }

  @Test
  void challengers_are_scored_in_shadow_and_the_list_stays_as_it_was() throws IOException {
    assertThat(TestFolders.current(alone).resolve("shadow")).doesNotExist();
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err())
        .contains("no shadow of " + TRAINED.withProduct())
        .contains("no shadow of 20260101-00000000");
    assertThat(TestFolders.worklist(shadowed)).isEqualTo(TestFolders.worklist(alone));
    Path run = TestFolders.current(shadowed);
    Dataset<Row> shadow = Sessions.local().read().parquet(run.resolve("shadow").toString()).cache();
    long owing = Sessions.local().read().parquet(run.resolve("accounts").toString()).count();
    assertThat(shadow.where("model_set = '" + TRAINED.other() + "'").count()).isEqualTo(owing);
    assertThat(shadow.count()).isEqualTo(2 * owing);
    assertThat(shadow.where("propensity > 0 and propensity < 1").count()).isEqualTo(2 * owing);
    JsonNode record = CopiedSets.json(run.resolve("run.json")).get("models");
    assertThat(record.get("set").asText()).isEqualTo(TRAINED.champion());
    assertThat(record.get("challengers"))
        .extracting(JsonNode::asText)
        .containsExactly(TRAINED.other(), TRAINED.stump());
    assertThat(record.get("skipped").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(TRAINED.withProduct(), "20260101-00000000");
    JsonNode figures = CopiedSets.json(run.resolve("metrics.json")).get("shadow");
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).get("model_set").asText()).isEqualTo(TRAINED.other());
    assertThat(figures.get(0).get("rank_correlation").asDouble())
        .isGreaterThan(figures.get(1).get("rank_correlation").asDouble())
        .isLessThan(1);
    assertThat(figures.get(0).get("top_overlap").asDouble()).isBetween(0.5, 1.0);
    Sessions.local().stop();
  }

  @Test
  void a_shadow_is_what_the_set_would_have_published_as_champion() throws IOException {
    CopiedSets sets = CopiedSets.to(folder.resolve("turned"));
    assertThat(sets.models("promote", TRAINED.other(), "--force", "--reason=a drill").code())
        .isZero();
    Path asChampion = folder.resolve("as-champion");
    assertThat(sets.run(asChampion).code()).isZero();

    Dataset<Row> accounts =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(asChampion).resolve("accounts").toString())
            .select("account_id", "currency", "propensity", "baseline_recovery");
    Dataset<Row> shadow =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(shadowed).resolve("shadow").toString())
            .where("model_set = '" + TRAINED.other() + "'")
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
}
