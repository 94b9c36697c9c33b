package dev.recobro.run;

import dev.recobro.models.AmountCandidate;
import dev.recobro.models.Evaluations;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.ModelSet;
import dev.recobro.models.MoneyDeciles;
import dev.recobro.models.MoneyDeciles.Decile;
import java.io.PrintStream;

/** Predicted against collected money of a model set, as a person reads it on a terminal. */
final class MoneyTable {

  private MoneyTable() {}

  static void print(ModelSet set, PrintStream out) {
    set.expectedAmount().ifPresent(amount -> chosen(amount, out));
    MoneyDeciles deciles = set.evaluations().deciles().get(Evaluations.MODEL);
    if (deciles == null) {
      return;
    }
    out.printf("%n%-22s %16s %16s %9s%n", "accounts by expected", "expected", "collected", "ratio");
    int tenth = 0;
    for (Decile decile : deciles.deciles()) {
      line(out, "tenth " + ++tenth, decile.predicted(), decile.paid());
    }
    line(out, "all", deciles.predicted(), deciles.paid());
  }

  private static void line(PrintStream out, String name, double expected, double collected) {
    out.printf(
        "%-22s %,16.2f %,16.2f %9s%n",
        name, expected, collected, expected > 0 ? "%.3f".formatted(collected / expected) : "");
  }

  private static void chosen(ExpectedAmount amount, PrintStream out) {
    out.printf(
        "%n%-22s %8s %9s %7s   on the calibration days; the set takes %s%n",
        "expected amount by", "captured", "deviance", "ratio", amount.name());
    for (AmountCandidate way : amount.candidates()) {
      out.printf(
          "%-22s %7.2f%% %9.3f %7.3f%n",
          way.name(), 100 * way.captured(), way.deviance(), way.ratio());
    }
  }
}
