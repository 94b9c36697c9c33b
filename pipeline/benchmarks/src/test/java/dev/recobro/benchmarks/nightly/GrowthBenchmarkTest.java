package dev.recobro.benchmarks.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GrowthBenchmarkTest {

  /** A night that takes {@code accounts} to the power of {@code exponent}, after a slow start. */
  private static GrowthSize size(long accounts, double exponent) {
    double seconds = accounts < 300_000 ? 1e9 : Math.pow((double) accounts, exponent);
    ProcessCost cost = new ProcessCost(seconds, 2 * seconds, 1, 1);
    return new GrowthSize(
        accounts,
        50 * accounts,
        cost,
        cost,
        Map.of("addition", seconds, "scores", seconds, "allocation", seconds, "publish", seconds),
        7 * accounts,
        35 * accounts);
  }

  private static Report report(double exponent) {
    return GrowthBenchmark.report(
        "growth",
        LongStream.of(100_000, 300_000, 1_000_000, 3_000_000)
            .mapToObj(accounts -> size(accounts, exponent))
            .toList(),
        1);
  }

  @Test
  void a_straight_line_holds_and_a_steeper_one_fails() {
    assertThat(report(1.0).checks()).hasSize(9).allMatch(Check::holds);
    assertThat(report(1.1).checks()).filteredOn(check -> !check.holds()).hasSize(8);
  }

  @Test
  void the_exponent_is_fitted_where_starting_costs_little() {
    assertThat(report(1.02).checks())
        .filteredOn(check -> check.name().startsWith("exponent_"))
        .allSatisfy(check -> assertThat(check.value()).isCloseTo(1.02, within(1e-9)));
  }

  @Test
  void two_small_sizes_are_fitted_for_want_of_larger_ones() {
    Map<String, Double> exponents =
        GrowthBenchmark.exponents(List.of(size(1_000, 1), size(2_000, 1)));
    assertThat(exponents.get("night_wall")).isCloseTo(0, within(1e-9));
  }

  @Test
  void bytes_are_told_by_account() {
    assertThat(report(1).figures())
        .containsEntry("accounts_3000000_allocation_bytes_per_account", 35.0)
        .containsEntry("accounts_100000_ledger_megabytes", 0.7);
  }
}
