package dev.recobro.benchmarks.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Recobro;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SampleModels;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.ledger.FeatureSql;
import dev.recobro.benchmarks.ledger.FeatureTotals;
import dev.recobro.benchmarks.ledger.Rates;
import dev.recobro.benchmarks.ledger.SqlDialect;
import dev.recobro.run.Sessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night on the committed sample beside the script's; processes are counted on Linux alone. */
final class NightlyBenchmarkTest {

  private static final int ACCOUNTS = 2_000;

  @TempDir private static Path dir;

  private static NightWork work;
  private static OurNight night;
  private static ProcessCost build;
  private static NightlyRounds rounds;

  @BeforeAll
  static void one_night_each() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/io")));
    work = over(SampleModels.SAMPLE, dir.resolve("night"));
    build = work.buildLedger();
    night = new OurNight(work);
    rounds =
        NightlyBenchmark.rounds(
            1, night, List.of(SqlNight.script(work)), work.treesOf(work.champion()));
  }

  private static NightWork over(SimulatedPortfolio portfolio, Path folder) throws Exception {
    return new NightWork(
        SampleModels.root(),
        Files.createDirectories(folder),
        SampleModels.SAMPLE,
        portfolio,
        SampleModels.once().folder(),
        Recobro.unpackaged(SampleModels.root()));
  }

  private static Map<String, FeatureTotals> published(List<String> names) throws Exception {
    return PublishedFeatures.totals(night.published(), night.record(), names);
  }

  @Test
  void the_night_and_the_script_compute_the_same_sums() {
    Report report = rounds.report("nightly", ACCOUNTS, build);
    assertThat(rounds.differing("script")).isZero();
    assertThat(report.rows()).isGreaterThan(20L * ACCOUNTS);
    assertThat(report.checks())
        .filteredOn(check -> !check.name().contains("_over_"))
        .hasSize(5)
        .allMatch(Check::holds);
    assertThat(report.figures().get("features_shared")).isGreaterThanOrEqualTo(34);
    assertThat(report.figures().get("events_of_the_night")).isPositive();
    assertThat(report.figures())
        .containsKeys("script_wall_seconds", "night_peak_gigabytes", "night_written_gigabytes")
        .hasEntrySatisfying("step_scores_seconds", seconds -> assertThat(seconds).isPositive())
        .hasEntrySatisfying("night_cpu_seconds", seconds -> assertThat(seconds).isGreaterThan(1));
  }

  @Test
  void sums_of_a_portfolio_without_its_last_night_differ() throws Exception {
    Path before = dir.resolve("without");
    SampleModels.SAMPLE.copyWithoutLastNight(before);
    SqlNight script =
        SqlNight.script(
            over(
                new SimulatedPortfolio(before, SampleModels.SAMPLE.asOf()),
                dir.resolve("late-night")));
    assertThat(
            FeatureTotals.differing(published(script.features()), script.totals(night.published())))
        .contains("payment_count", "contacts_7", "paid_amount_30")
        .doesNotContain("principal_amount");
  }

  @Test
  void spark_sql_says_the_same() throws Exception {
    FeatureSql sql =
        new FeatureSql(
            SqlDialect.SPARK,
            SampleModels.SAMPLE.folder(),
            SampleModels.SAMPLE.asOf(),
            Rates.standard());
    Map<String, FeatureTotals> totals = new LinkedHashMap<>();
    try (SparkSession spark = Sessions.open("local[2]")) {
      Row row = spark.sql(sql.queryOf(night.published().resolve("accounts"))).head();
      for (int i = 0; i < sql.names().size(); i++) {
        double sum = row.isNullAt(2 * i + 1) ? 0 : row.getDouble(2 * i + 1);
        totals.put(sql.names().get(i), new FeatureTotals(row.getLong(2 * i), sum));
      }
    }
    assertThat(FeatureTotals.differing(published(sql.names()), totals)).isEmpty();
  }
}
