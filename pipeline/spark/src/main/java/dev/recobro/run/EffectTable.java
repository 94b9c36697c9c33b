package dev.recobro.run;

import dev.recobro.models.ModelSet;
import dev.recobro.models.effects.ActionEffect;
import dev.recobro.models.effects.EffectEvaluation;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.PolicyValue;
import java.io.PrintStream;
import java.time.LocalDate;

/** What a model set has learnt of actions, as a person reads it on a terminal. */
final class EffectTable {

  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;

  private EffectTable() {}

  static void print(ModelSet set, PrintStream out) {
    set.effects().ifPresent(effects -> print(effects, out));
  }

  private static void print(EffectModel effects, PrintStream out) {
    out.printf(
        "%n%-28s %-8s %10s %10s   share of the stake it adds, 95 %%%n",
        "action", "effect", "decisions", "by chance");
    effects.actions().forEach(action -> line(out, action));
    effects.evaluation().ifPresent(evaluation -> print(evaluation, out));
  }

  private static void line(PrintStream out, ActionEffect effect) {
    out.printf(
        "%-28s %-8s %,10d %,10d",
        effect.action().id(), effect.basis().code(), effect.decisions(), effect.randomised());
    if (!effect.assumed()) {
      out.printf("   %.4f (%.4f to %.4f)", effect.mean(), effect.low(), effect.high());
    }
    out.println();
  }

  private static void print(EffectEvaluation evaluation, PrintStream out) {
    out.printf(
        "%nnet gain a decision from %s on, %,d decisions by chance, weighted by their probabilities%n",
        LocalDate.ofEpochDay(evaluation.fromDay()), evaluation.decisions());
    line(out, "by these effects", evaluation.policy());
    line(out, "as it was decided", evaluation.logged());
    line(out, "for all: " + evaluation.singleAction(), evaluation.single());
  }

  private static void line(PrintStream out, String name, PolicyValue value) {
    out.printf("%-28s %10.2f ± %.2f%n", name, value.value(), Z * value.standardError());
  }
}
