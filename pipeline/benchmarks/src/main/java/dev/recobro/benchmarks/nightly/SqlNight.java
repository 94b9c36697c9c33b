package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Recobro;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.ledger.FeatureSql;
import dev.recobro.benchmarks.ledger.FeatureTotals;
import dev.recobro.benchmarks.ledger.Rates;
import dev.recobro.benchmarks.ledger.SqlDialect;
import dev.recobro.benchmarks.peers.MllibPeer;
import dev.recobro.models.TrainerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A peer's night: features of all accounts by SQL over the event files, and one chance for each.
 *
 * @param name a word for its folder and figures
 */
record SqlNight(String name, SqlDialect dialect, Program program, NightWork work) {

  private static final int HORIZON_DAYS = 30;

  /** How the peer's program is started. */
  @FunctionalInterface
  interface Program {
    List<String> command(List<String> words) throws IOException;
  }

  /** DuckDB and XGBoost. */
  static SqlNight script(NightWork work) {
    return new SqlNight(
        "script",
        SqlDialect.DUCKDB,
        words -> Recobro.java(work.root(), List.of(), Script.class.getName(), words),
        work);
  }

  /** Spark SQL and MLlib. */
  static SqlNight mllib(NightWork work) {
    return new SqlNight(
        "mllib",
        SqlDialect.SPARK,
        words -> new MllibPeer(work.root()).command("Night", words),
        work);
  }

  private FeatureSql sql(SimulatedPortfolio of, int daysBefore) {
    return new FeatureSql(dialect, of.folder(), of.asOf().minusDays(daysBefore), Rates.standard());
  }

  /** Names of the features. */
  List<String> features() {
    return sql(work.portfolio(), 0).names();
  }

  /** Learns from the smaller portfolio who pays within a month, unless it has. */
  void train(TrainerSettings trees) throws IOException, InterruptedException {
    if (Files.exists(model(trees))) {
      return;
    }
    System.err.printf("bench: training %s%n", name);
    Path query = query("train.sql", sql(work.taught(), HORIZON_DAYS).labelled(HORIZON_DAYS));
    run(
        "train",
        query.toString(),
        model(trees).toString(),
        String.valueOf(trees.trees()),
        String.valueOf(trees.depth()),
        String.valueOf(trees.seed()));
  }

  ProcessCost score(TrainerSettings trees) throws IOException, InterruptedException {
    SimulatedPortfolio.delete(scores());
    Path query = query("score.sql", sql(work.portfolio(), 0).accounts());
    return run("score", query.toString(), model(trees).toString(), scores().toString());
  }

  /** Totals of the features that it computes of the accounts that the run published, by name. */
  Map<String, FeatureTotals> totals(Path published) throws IOException, InterruptedException {
    FeatureSql sql = sql(work.portfolio(), 0);
    Path out = folder().resolve("totals");
    run(
        "totals",
        query("totals.sql", sql.queryOf(published.resolve("accounts"))).toString(),
        out.toString());
    List<String> lines = Files.readAllLines(out);
    Map<String, FeatureTotals> totals = new LinkedHashMap<>();
    for (int i = 0; i < sql.names().size(); i++) {
      totals.put(
          sql.names().get(i),
          new FeatureTotals(
              (long) Double.parseDouble(lines.get(2 * i)),
              Double.parseDouble(lines.get(2 * i + 1))));
    }
    return totals;
  }

  /** Where it writes its chances. */
  Path scores() throws IOException {
    return folder().resolve("scores");
  }

  private ProcessCost run(String... words) throws IOException, InterruptedException {
    return ProcessCost.of(program.command(List.of(words)), folder().resolve(words[0] + ".log"));
  }

  private Path query(String file, String text) throws IOException {
    return Files.writeString(folder().resolve(file), text);
  }

  private Path folder() throws IOException {
    return Files.createDirectories(work.folder().resolve(name));
  }

  /** Kept from one run to the next, for portfolios of all sizes. */
  private Path model(TrainerSettings trees) {
    return work.models()
        .resolveSibling(
            "%s-%s-%d-%d.ubj"
                .formatted(work.models().getFileName(), name, trees.trees(), trees.depth()));
  }
}
