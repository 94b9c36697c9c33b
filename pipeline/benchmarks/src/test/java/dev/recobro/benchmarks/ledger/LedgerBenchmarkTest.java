package dev.recobro.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.domain.Fx;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Progress;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerBenchmarkTest {

  private static final Fx FX = Rates.standard();
  private static final int ACCOUNTS = 2_000;

  /** The committed sample, whose last night has files of its own too. */
  private static final SimulatedPortfolio SAMPLE =
      new SimulatedPortfolio(
          Path.of(System.getProperty("recobro.root", "."), "data-samples", "small"),
          LocalDate.of(2026, 11, 1));

  @TempDir private static Path dir;

  private static SparkSession spark;
  private static LedgerUpdate built;
  private static LedgerUpdate added;

  @BeforeAll
  static void build_and_add_a_night() throws Exception {
    spark = Sessions.open("local[2]");
    Path before = dir.resolve("before");
    SAMPLE.copyWithoutLastNight(before);
    built = update(before);
    added = update(SAMPLE.folder());
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static LedgerUpdate update(Path portfolio) {
    return Ledger.update(
        spark,
        dir.resolve("ledger").toString(),
        portfolio.toString(),
        new IngestSettings(ZoneOffset.UTC, 0.01, List.of()),
        Progress.SILENT);
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static Map<String, FeatureTotals> features(Ledger ledger, LocalDate asOf) {
    return new LedgerFeatures(ledger, added.accounts(), FX, day(asOf)).compute();
  }

  private static Map<String, FeatureTotals> peer(LocalDate asOf) throws Exception {
    try (DuckDbFeatures peer = new DuckDbFeatures(new FeatureSql(SAMPLE.folder(), asOf, FX), 2)) {
      return peer.compute();
    }
  }

  @Test
  void the_last_night_is_held_back_and_then_added() {
    assertThat(built.ledger().totals().events()).isPositive();
    assertThat(added.ledger().totals().events()).isGreaterThan(built.ledger().totals().events());
    assertThat(built.ledger().totals().latestDay()).isLessThan(day(SAMPLE.asOf()) - 1);
    assertThat(added.ledger().totals().latestDay()).isEqualTo(day(SAMPLE.asOf()) - 1);
  }

  @Test
  void both_engines_compute_the_same_on_every_shared_feature() throws Exception {
    for (LocalDate asOf : List.of(SAMPLE.asOf(), LocalDate.of(2026, 2, 28))) {
      Map<String, FeatureTotals> mine = features(added.ledger(), asOf);
      Map<String, FeatureTotals> theirs = peer(asOf);
      assertThat(mine).hasSize(LedgerFeatures.count());
      assertThat(theirs).hasSizeGreaterThanOrEqualTo(34);
      assertThat(FeatureTotals.differing(mine, theirs)).isEmpty();
      assertThat(mine)
          .hasEntrySatisfying(
              "account_age", totals -> assertThat(totals.accounts()).isEqualTo(ACCOUNTS));
      assertThat(theirs.values()).allSatisfy(totals -> assertThat(totals.sum()).isNotZero());
    }
  }

  @Test
  void a_missing_night_shows_in_the_totals() throws Exception {
    Map<String, FeatureTotals> mine = features(built.ledger(), SAMPLE.asOf());
    assertThat(FeatureTotals.differing(mine, peer(SAMPLE.asOf())))
        .contains("payment_count", "contacts_7", "paid_amount_30");
  }

  @Test
  void totals_may_differ_by_rounding_alone() {
    FeatureTotals totals = new FeatureTotals(3, 1e9);
    assertThat(totals.same(new FeatureTotals(3, 1e9 + 0.9))).isTrue();
    assertThat(totals.same(new FeatureTotals(3, 1e9 + 1.1))).isFalse();
    assertThat(totals.same(new FeatureTotals(2, 1e9))).isFalse();
    assertThat(totals.same(new FeatureTotals(3, Double.NaN))).isFalse();
  }
}
