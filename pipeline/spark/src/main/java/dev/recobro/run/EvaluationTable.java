package dev.recobro.run;

import dev.recobro.models.Evaluation;
import dev.recobro.models.ModelSet;
import dev.recobro.models.MoneyCaptured;
import java.io.PrintStream;

/** A model set's evaluation, as a person reads it on a terminal. */
final class EvaluationTable {

  private EvaluationTable() {}

  static void print(ModelSet set, PrintStream out) {
    if (set.assumed()) {
      out.printf(
          "model set %s is assumed from the action catalogue's priors: nothing to evaluate; train again when there is history%n",
          set.id());
      return;
    }
    out.printf("model set %s, judged on its newest snapshot days%n%n", set.id());
    out.printf(
        "%-22s %-28s %8s %6s %7s %9s %7s %7s%n",
        "outcome", "model", "rows", "base", "AUC", "log loss", "Brier", "ECE");
    set.evaluations()
        .byTarget()
        .forEach(
            (target, peers) ->
                peers.forEach((name, evaluation) -> line(out, target.code(), name, evaluation)));
    out.printf(
        "%n%-28s %8s %8s %8s   money captured by the top%n", "ranking", "5 %", "10 %", "20 %");
    set.evaluations().money().forEach((name, money) -> line(out, name, money));
    MoneyTable.print(set, out);
  }

  private static void line(PrintStream out, String target, String name, Evaluation e) {
    out.printf(
        "%-22s %-28s %,8d %6.3f %7.4f %9.4f %7.4f %7.4f%n",
        target, name, e.rows(), e.baseRate(), e.auc(), e.logLoss(), e.brier(), e.ece());
  }

  private static void line(PrintStream out, String name, MoneyCaptured money) {
    out.printf("%-28s", name);
    for (MoneyCaptured.Top top : money.top()) {
      out.printf(" %7.2f%%", 100 * top.captured());
    }
    out.println();
  }
}
