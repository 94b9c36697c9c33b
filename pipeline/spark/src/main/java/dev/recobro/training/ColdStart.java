package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.domain.Stage;
import dev.recobro.models.Evaluations;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.ModelCard;
import dev.recobro.models.ModelSet;
import dev.recobro.models.Propensity;
import dev.recobro.models.Scorecard;
import dev.recobro.models.Scorecard.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model set from priors alone, for a portfolio that cannot teach yet. Its scorecard knows the
 * stage and, where payments are recorded, whether and when the account paid.
 */
final class ColdStart {

  private ColdStart() {}

  /**
   * @param recordsPayments whether the portfolio holds any payment; where it doesn't, that an
   *     account never paid says nothing
   */
  static ModelSet modelSet(ModelCard card, ColdStartPriors priors, boolean recordsPayments) {
    Propensity pays =
        Propensity.assumed(
            PropensityTarget.PAYS, card.featureNames(), scorecard(priors, recordsPayments));
    return ModelSet.of(
        card,
        List.of(pays),
        ExpectedAmount.ofShare(card.featureNames(), priors.recoveredShare()),
        Evaluations.none());
  }

  /**
   * Each stage's points lead from the mean of all stages to its own chance, so that every account
   * has a reason; payments move it from there. Their points are assumed: 0.5 moves a chance of 50 %
   * to 62 %.
   */
  static Scorecard scorecard(ColdStartPriors priors, boolean recordsPayments) {
    double base =
        logit(Arrays.stream(Stage.values()).mapToDouble(priors::pays).average().orElseThrow());
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "days_past_due",
            List.of(
                1.0,
                (double) priors.stages().extrajudicial(),
                (double) priors.stages().prejudicial(),
                (double) priors.stages().judicial()),
            Arrays.stream(Stage.values()).map(stage -> logit(priors.pays(stage)) - base).toList(),
            0));
    if (recordsPayments) {
      lines.add(
          new Line("days_since_last_payment", List.of(31.0, 91.0), List.of(0.5, 0.0, -0.3), 0));
      lines.add(new Line("paid_share_total", List.of(0.05, 0.8), List.of(-0.7, 0.0, 0.3), 0));
    }
    return new Scorecard(base, lines);
  }

  private static double logit(double chance) {
    return Math.log(chance / (1 - chance));
  }
}
