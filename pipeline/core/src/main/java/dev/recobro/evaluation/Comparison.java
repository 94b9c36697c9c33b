package dev.recobro.evaluation;

import java.util.List;

/**
 * A challenger beside the model, on the same accounts of the same day.
 *
 * @param challenger id of its model set
 * @param trainedAsOf its as-of day
 * @param outcomes that both have a propensity of
 * @param captured share of the money from the top fifth of the accounts
 * @param verdict from the challenger's side, on paying and on money
 */
public record Comparison(
    String challenger,
    String trainedAsOf,
    List<OutcomeComparison> outcomes,
    Difference captured,
    Verdict verdict) {

  /**
   * One figure of both.
   *
   * @param difference challenger less model
   * @param band of the difference
   */
  public record Difference(double model, double challenger, double difference, Interval band) {
    private boolean isAbove() {
      return band.low() > 0;
    }

    private boolean isBelow() {
      return band.high() < 0;
    }
  }

  /**
   * One outcome.
   *
   * @param auc higher is better
   * @param logLoss lower is better
   */
  public record OutcomeComparison(String outcome, long rows, Difference auc, Difference logLoss) {}

  /** Copies the list. */
  public Comparison {
    outcomes = List.copyOf(outcomes);
  }

  /** The usual verdict over these figures. */
  public static Comparison of(
      String challenger,
      String trainedAsOf,
      List<OutcomeComparison> outcomes,
      Difference captured) {
    Verdict verdict = verdict(outcomes, captured);
    return new Comparison(challenger, trainedAsOf, outcomes, captured, verdict);
  }

  /** By the chance to pay, the first outcome: what is clearly better or worse counts. */
  private static Verdict verdict(List<OutcomeComparison> outcomes, Difference captured) {
    boolean better = captured.isAbove();
    boolean worse = captured.isBelow();
    for (OutcomeComparison pays : outcomes.subList(0, Math.min(1, outcomes.size()))) {
      better |= pays.auc().isAbove() || pays.logLoss().isBelow();
      worse |= pays.auc().isBelow() || pays.logLoss().isAbove();
    }
    if (better && worse) {
      return Verdict.MIXED;
    }
    if (better) {
      return Verdict.BETTER;
    }
    return worse ? Verdict.WORSE : Verdict.NO_DIFFERENCE;
  }
}
