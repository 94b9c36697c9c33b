package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.ledger.Sessions;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portfolio that was taken over yesterday: dues, and not one payment or contact. */
class ColdStartTest {

  private static final String AS_OF = "2026-11-03";

  @TempDir Path folder;

  private String portfolio() throws IOException {
    StringBuilder debtors = new StringBuilder("debtor_id,jurisdiction\n");
    StringBuilder accounts = new StringBuilder("account_id,debtor_id,currency,opened_on\n");
    StringBuilder dues = new StringBuilder("account_id,due_id,due_on,amount\n");
    List<String> dueOn = List.of("2026-10-20", "2026-08-15", "2026-06-20", "2026-03-01");
    for (int i = 0; i < 40; i++) {
      debtors.append("d%02d,MX%n".formatted(i));
      accounts.append("a%02d,d%02d,MXN,2026-01-15%n".formatted(i, i));
      dues.append("a%02d,u%02d,%s,%d%n".formatted(i, i, dueOn.get(i % 4), 1000 + 100 * (i / 4)));
    }
    Path dir = Files.createDirectories(folder.resolve("portfolio"));
    Files.writeString(dir.resolve("debtors.csv"), debtors);
    Files.writeString(dir.resolve("accounts.csv"), accounts);
    Files.writeString(dir.resolve("dues.csv"), dues);
    Files.writeString(dir.resolve("payments.csv"), "account_id,payment_id,paid_on,amount\n");
    return dir.toString();
  }

  @Test
  void is_worked_by_priors_from_training_to_list_and_says_so() throws IOException {
    String portfolio = portfolio();
    Path models = folder.resolve("models");
    Path runs = folder.resolve("runs");
    Path everybody =
        Files.writeString(
            folder.resolve("everybody.conf"), "recobro.arms { holdout = 0, explore = 0 }");

    assertThat(
            Main.run("train", "--portfolio=" + portfolio, "--models=" + models, "--as-of=" + AS_OF))
        .isZero();
    assertThat(
            Main.run(
                "run",
                "--portfolio=" + portfolio,
                "--models=" + models,
                "--runs=" + runs,
                "--as-of=" + AS_OF,
                "--config=" + everybody))
        .isZero();

    ModelSets sets = ModelSets.open(models);
    ModelSet champion = sets.read(sets.champion().orElseThrow());
    assertThat(champion.assumed()).isTrue();
    JsonNode run =
        new ObjectMapper().readTree(TestFolders.current(runs).resolve("run.json").toFile());
    assertThat(run.at("/models/assumed").asBoolean()).isTrue();
    assertThat(run.path("best_hours").asText()).startsWith("none: ");
    List<Row> entries =
        Sessions.local()
            .read()
            .parquet(TestFolders.current(runs).resolve("worklist").toString())
            .orderBy("rank")
            .collectAsList();
    assertThat(entries).hasSize(40);
    assertThat(entries).allMatch(entry -> entry.<String>getAs("basis").equals("assumed"));
    assertThat(entries.get(0).<String>getAs("stage")).isEqualTo("administrative");
    assertThat(entries.get(0).<Double>getAs("propensity")).isBetween(0.599, 0.601);
    assertThat(entries).allMatch(entry -> entry.<String>getAs("uplift_basis").equals("assumed"));
    assertThat(entries.get(0).<Double>getAs("uplift")).isEqualTo(0.08 * 1900);
    assertThat(entries.get(0).<Double>getAs("baseline_recovery"))
        .isBetween(0.599 * 0.75 * 1900, 0.601 * 0.75 * 1900);
    assertThat(entries)
        .allMatch(entry -> entry.getAs("best_from") == null)
        .allMatch(entry -> entry.getAs("right_party_chance") == null);
    assertThat(entries).noneMatch(entry -> entry.getList(entry.fieldIndex("reasons")).isEmpty());
  }
}
