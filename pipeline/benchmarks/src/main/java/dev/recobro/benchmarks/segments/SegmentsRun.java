package dev.recobro.benchmarks.segments;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.models.segments.KCurve;
import dev.recobro.models.segments.Segment;
import dev.recobro.simulator.HiddenType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What one run measured, on its way into a report.
 *
 * @param accounts of each portfolio
 * @param guesses of the classifier, portfolio by portfolio
 */
record SegmentsRun(long accounts, List<JudgedPortfolio> portfolios, List<int[]> guesses) {

  private static final double LEAST_RAND = 0.45;
  private static final double LEAST_RAND_WITH_HISTORY = 0.5;
  private static final double LEAST_NAMED = 0.6;
  private static final double LEAST_IN_A_MONTH = 0.8;

  Report report(String name) {
    portfolios.forEach(SegmentsRun::print);
    Table table = new Table("figure", "first", "second");
    Map<String, Double> figures = new LinkedHashMap<>();
    add(table, figures, "rows_at_stake", p -> p.types().length);
    add(table, figures, "k", p -> p.after().k());
    add(table, figures, "adjusted_rand", p -> p.rand(p.segments()));
    add(table, figures, "adjusted_rand_with_history", p -> p.randWithHistory(p.segments()));
    add(table, figures, "purity", JudgedPortfolio::purity);
    add(table, figures, "right_name_share", JudgedPortfolio::rightName);
    add(table, figures, "agreement_after_a_month", JudgedPortfolio::agreementInAMonth);
    add(table, figures, "segments_kept_share", JudgedPortfolio::segmentsKept);
    addGuesses(table, figures);
    for (JudgedPortfolio portfolio : portfolios) {
      addCurves(figures, portfolio, portfolios.indexOf(portfolio));
    }
    return new Report(name, accounts, portfolios.size(), table, figures, checks(figures));
  }

  private void add(
      Table table,
      Map<String, Double> figures,
      String name,
      ToDoubleFunction<JudgedPortfolio> figure) {
    add(table, figures, name, portfolios.stream().map(figure::applyAsDouble).toList());
  }

  private static void add(
      Table table, Map<String, Double> figures, String name, List<Double> values) {
    table.row(name, values.get(0), values.get(1));
    figures.put(name + "_first", values.get(0));
    figures.put(name + "_second", values.get(1));
  }

  private void addGuesses(Table table, Map<String, Double> figures) {
    List<Double> accuracy = new ArrayList<>();
    List<Double> rand = new ArrayList<>();
    List<Double> withHistory = new ArrayList<>();
    for (int i = 0; i < portfolios.size(); i++) {
      int[] types = portfolios.get(i).types();
      int[] guess = guesses.get(i);
      long right = IntStream.range(0, types.length).filter(r -> types[r] == guess[r]).count();
      accuracy.add((double) right / types.length);
      rand.add(portfolios.get(i).rand(guess));
      withHistory.add(portfolios.get(i).randWithHistory(guess));
    }
    add(table, figures, "told_classifier_accuracy", accuracy);
    add(table, figures, "told_classifier_adjusted_rand", rand);
    add(table, figures, "told_classifier_adjusted_rand_with_history", withHistory);
  }

  private static void addCurves(
      Map<String, Double> figures, JudgedPortfolio portfolio, int number) {
    String which = number == 0 ? "first" : "second";
    for (KCurve curve : portfolio.after().curves()) {
      figures.put("stability_k%d_%s".formatted(curve.k(), which), curve.stability());
      figures.put("silhouette_k%d_%s".formatted(curve.k(), which), curve.silhouette());
    }
  }

  /** Of the worse portfolio. */
  private static List<Check> checks(Map<String, Double> figures) {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.atLeast("adjusted_rand", worse(figures, "adjusted_rand"), LEAST_RAND));
    checks.add(
        Check.atLeast(
            "adjusted_rand_with_history",
            worse(figures, "adjusted_rand_with_history"),
            LEAST_RAND_WITH_HISTORY));
    checks.add(Check.atLeast("right_name_share", worse(figures, "right_name_share"), LEAST_NAMED));
    checks.add(
        Check.atLeast(
            "agreement_after_a_month",
            worse(figures, "agreement_after_a_month"),
            LEAST_IN_A_MONTH));
    checks.add(Check.atLeast("segments_kept_share", worse(figures, "segments_kept_share"), 0.75));
    return checks;
  }

  private static double worse(Map<String, Double> figures, String name) {
    return Math.min(
        figures.getOrDefault(name + "_first", Double.NaN),
        figures.getOrDefault(name + "_second", Double.NaN));
  }

  private static void print(JudgedPortfolio portfolio) {
    List<String> header = new ArrayList<>(List.of("hidden type"));
    portfolio.after().segments().stream().map(Segment::code).forEach(header::add);
    Table table = new Table(header.toArray(String[]::new));
    long[][] cells = portfolio.confusion();
    for (HiddenType type : HiddenType.values()) {
      List<Object> row = new ArrayList<>(List.of(type.code()));
      for (long cell : cells[type.ordinal()]) {
        row.add(cell);
      }
      table.row(row.toArray());
    }
    System.out.println(table.text());
    Table curves = new Table("k", "stability", "silhouette");
    portfolio.after().curves().forEach(c -> curves.row(c.k(), c.stability(), c.silhouette()));
    System.out.println(curves.text());
  }
}
