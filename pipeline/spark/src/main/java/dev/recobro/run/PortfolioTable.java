package dev.recobro.run;

import dev.recobro.models.ModelSet;
import dev.recobro.models.OwnGain;
import dev.recobro.models.PortfolioFigures;
import dev.recobro.models.PortfolioTrial;
import dev.recobro.models.Propensity;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which portfolios have a model of their own, and why, as a person reads it on a terminal. */
final class PortfolioTable {

  private PortfolioTable() {}

  /** Nothing where no portfolio was tried. */
  static void print(ModelSet set, PrintStream out) {
    if (set.portfolioBy().isEmpty()) {
      return;
    }
    out.printf(
        "%n%-22s %-24s %9s %6s  %-17s %-17s %-17s  %s%n",
        "outcome",
        set.portfolioBy().get().code(),
        "rows",
        "rounds",
        "validation days",
        "calibration days",
        "test days",
        "served by");
    String two = "pooled   own";
    out.printf("%-22s %-24s %9s %6s  %-17s %-17s %-17s%n", "", "", "", "", two, two, two);
    for (Propensity propensity : set.propensities().values()) {
      for (PortfolioTrial trial : propensity.portfolioTrials()) {
        line(out, propensity.target().code(), trial, judged(set, propensity, trial.portfolio()));
      }
    }
  }

  private static @Nullable PortfolioFigures judged(
      ModelSet set, Propensity propensity, String portfolio) {
    Optional<PortfolioFigures> found =
        set.evaluations().portfolios().stream()
            .filter(figures -> figures.target().equals(propensity.target().code()))
            .filter(figures -> figures.portfolio().equals(portfolio))
            .findFirst();
    return found.orElse(null);
  }

  private static void line(
      PrintStream out, String target, PortfolioTrial trial, @Nullable PortfolioFigures test) {
    out.printf(
        Locale.ROOT,
        "%-22s %-24s %,9d %6d  %-17s %-17s %-17s  %s%n",
        target,
        trial.portfolio(),
        trial.trainRows(),
        trial.rounds(),
        pair(trial.validation()),
        pair(trial.calibration()),
        test == null ? "-" : pair(test.pooledLogLoss(), test.ownLogLoss()),
        trial.choice().sentence());
  }

  private static String pair(@Nullable OwnGain gain) {
    return gain == null ? "-" : pair(gain.pooledLogLoss(), gain.ownLogLoss());
  }

  private static String pair(double pooled, double own) {
    return String.format(Locale.ROOT, "%.5f  %.5f", pooled, own);
  }
}
