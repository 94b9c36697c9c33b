package dev.recobro.run;

import dev.recobro.models.Comparison;
import dev.recobro.models.Difference;
import dev.recobro.models.Evaluation;
import dev.recobro.models.MoneyCaptured;
import dev.recobro.models.Tolerance;
import java.io.PrintStream;

/** A comparison of two model sets, as a person reads it on a terminal. */
final class ComparisonTable {

  private ComparisonTable() {}

  static void print(Comparison comparison, Tolerance tolerance, PrintStream out) {
    out.printf("A  %s%nB  %s%n", comparison.first(), comparison.second());
    out.println(days(comparison));
    out.printf(
        "%n%-22s %-5s %8s %8s %9s %8s %8s%n",
        "outcome", "", "rows", "AUC", "log loss", "Brier", "ECE");
    comparison
        .targets()
        .forEach(
            (target, pair) -> {
              line(out, target, "A", pair.first());
              line(out, "", "B", pair.second());
              difference(out, pair);
            });
    out.printf("%n%-22s", "money captured by top");
    comparison.money().first().top().forEach(top -> out.printf(" %7.0f %%", 100 * top.share()));
    out.println();
    money(out, "A", comparison.money().first());
    money(out, "B", comparison.money().second());
    out.printf("%nA - B%n");
    interval(out, "pays log loss", comparison.logLoss(), 1, "");
    interval(out, "captured by top 20 %", comparison.captured(), 100, " points");
    out.printf("%n%s%n", comparison.sentence(tolerance));
  }

  private static String days(Comparison comparison) {
    if (comparison.days().isEmpty()) {
      return "as recorded at a training; its test days weren't kept";
    }
    String span =
        "snapshot days %s to %s"
            .formatted(
                comparison.days().get(0), comparison.days().get(comparison.days().size() - 1));
    return comparison.notNewTo().isEmpty()
        ? span + ": fair, their outcomes are new to both"
        : span
            + ": NOT fair, outcomes of these days were learnt from by "
            + String.join(" and ", comparison.notNewTo());
  }

  private static void line(PrintStream out, String target, String set, Evaluation e) {
    out.printf(
        "%-22s %-5s %,8d %8.4f %9.4f %8.4f %8.4f%n",
        target, set, e.rows(), e.auc(), e.logLoss(), e.brier(), e.ece());
  }

  private static void difference(PrintStream out, Comparison.Judged pair) {
    Evaluation a = pair.first();
    Evaluation b = pair.second();
    out.printf(
        "%-22s %-5s %8s %+8.4f %+9.4f %+8.4f %+8.4f%n",
        "",
        "A - B",
        "",
        a.auc() - b.auc(),
        a.logLoss() - b.logLoss(),
        a.brier() - b.brier(),
        a.ece() - b.ece());
  }

  private static void money(PrintStream out, String set, MoneyCaptured money) {
    out.printf("%-22s", set);
    money.top().forEach(top -> out.printf(" %7.1f %%", 100 * top.captured()));
    out.println();
  }

  private static void interval(
      PrintStream out, String name, Difference difference, double scale, String unit) {
    out.printf("%-22s %+.4f%s", name, scale * difference.value(), unit);
    if (difference.drawn()) {
      out.printf(
          ", 95 %% of paired draws in %+.4f .. %+.4f%s",
          scale * difference.low(),
          scale * difference.high(),
          difference.mayBeChance() ? " (may be chance)" : "");
    }
    out.println();
  }
}
