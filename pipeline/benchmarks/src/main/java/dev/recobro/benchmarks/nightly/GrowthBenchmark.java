package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ledger and night at several sizes, and the exponents with which they grow. */
public final class GrowthBenchmark implements Benchmark {

  private static final List<Long> SIZES = List.of(100_000L, 300_000L, 1_000_000L, 3_000_000L);

  /** Below, what every process takes to start hides how the work grows. */
  private static final long FIT_FROM = 300_000;

  private static final double MOST_EXPONENT = 1.05;
  private static final int ROUNDS = 1;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public Report run(Options options) throws Exception {
    int rounds = options.roundsOr(ROUNDS);
    List<GrowthSize> sizes = new ArrayList<>();
    for (long accounts : options.sizesOr(SIZES)) {
      sizes.add(GrowthSize.measure(options, accounts, rounds));
    }
    return report(name(), sizes, rounds);
  }

  static Report report(String name, List<GrowthSize> sizes, int rounds) {
    Table table =
        new Table(
            "accounts",
            "build s",
            "night s",
            "night CPU s",
            "addition s",
            "scores s",
            "allocation s",
            "publish s",
            "peak GB",
            "bytes an account");
    Map<String, Double> figures = new LinkedHashMap<>();
    for (GrowthSize size : sizes) {
      table.row(
          size.accounts(),
          size.build().wallSeconds(),
          size.night().wallSeconds(),
          size.night().cpuSeconds(),
          size.part("addition"),
          size.part("scores"),
          size.part("allocation"),
          size.part("publish"),
          size.night().peakGigabytes(),
          (double) size.allocationBytes() / size.accounts());
      size.into(figures);
    }
    List<Check> checks = new ArrayList<>();
    GrowthSize largest = sizes.get(sizes.size() - 1);
    checks.add(
        Check.atLeast(
            "largest_accounts", (double) largest.accounts(), (double) SIZES.get(SIZES.size() - 1)));
    exponents(sizes)
        .forEach(
            (what, exponent) ->
                checks.add(Check.atMost("exponent_" + what, exponent, MOST_EXPONENT)));
    return new Report(name, largest.events(), rounds, table, figures, checks);
  }

  /** By what grows, over the sizes from {@link #FIT_FROM}; over all where fewer than two are. */
  static Map<String, Double> exponents(List<GrowthSize> sizes) {
    List<GrowthSize> large = sizes.stream().filter(size -> size.accounts() >= FIT_FROM).toList();
    List<GrowthSize> fitted = large.size() < 2 ? sizes : large;
    double[] accounts = fitted.stream().mapToDouble(GrowthSize::accounts).toArray();
    Map<String, Double> exponents = new LinkedHashMap<>();
    for (String what : fitted.get(0).grows().keySet()) {
      double[] seconds =
          fitted.stream()
              .mapToDouble(size -> size.grows().getOrDefault(what, Double.NaN))
              .toArray();
      exponents.put(what, Slope.exponent(accounts, seconds));
    }
    return exponents;
  }
}
