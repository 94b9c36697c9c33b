package dev.recobro.models.effects;

import java.util.List;

/** Lines of all actions, shrunk together. */
final class ShrunkLines {

  /** The trees' differences may be too timid, but not without bound. */
  private static final double MOST_SLOPE = 2;

  private final double shiftSpread;
  private final double slopeSpread;
  private final double meanSlope;
  private final double commonSlope;
  private final double commonVariance;

  private ShrunkLines(
      double shiftSpread,
      double slopeSpread,
      double meanSlope,
      double commonSlope,
      double commonVariance) {
    this.shiftSpread = shiftSpread;
    this.slopeSpread = slopeSpread;
    this.meanSlope = meanSlope;
    this.commonSlope = commonSlope;
    this.commonVariance = commonVariance;
  }

  static ShrunkLines of(List<RobustLine> lines) {
    double[] shift = lines.stream().mapToDouble(RobustLine::shift).toArray();
    double[] shiftVariance = lines.stream().mapToDouble(RobustLine::shiftVariance).toArray();
    double[] slope = lines.stream().mapToDouble(RobustLine::slope).toArray();
    double[] slopeVariance = lines.stream().mapToDouble(RobustLine::slopeVariance).toArray();
    double mean = Shrinkage.mean(slope, slopeVariance);
    double variance = meanVariance(lines, slopeVariance);
    return new ShrunkLines(
        Shrinkage.spread(shift, shiftVariance, 0),
        Shrinkage.spread(slope, slopeVariance, Double.NaN),
        mean,
        mean * Shrinkage.standsOut(mean, variance),
        variance);
  }

  /** Over debtors, as the slopes of all actions lean on the same accounts that were left alone. */
  private static double meanVariance(List<RobustLine> lines, double[] variance) {
    double precision = 0;
    for (double one : variance) {
      precision += 1 / one;
    }
    double sum = 0;
    int debtors = lines.get(0).influence()[1].length;
    for (int debtor = 0; debtor < debtors; debtor++) {
      double influence = 0;
      for (int i = 0; i < variance.length; i++) {
        influence += lines.get(i).influence()[1][debtor] / variance[i];
      }
      sum += influence * influence;
    }
    return sum / (precision * precision);
  }

  /**
   * One action's effect.
   *
   * @param counts of its decisions
   * @param prior mean of what is assumed of it; NaN for nothing
   */
  ActionEffect effect(ActionEffect counts, RobustLine line, double prior, double priorError) {
    double keepsShift = Shrinkage.keeps(shiftSpread, line.shiftVariance());
    double keepsSlope = Shrinkage.keeps(slopeSpread, line.slopeVariance());
    double slope = commonSlope + keepsSlope * (line.slope() - meanSlope);
    double variance = line.shiftVariance() * (keepsShift + (1 - keepsShift) * (1 - keepsShift));
    return new ActionEffect(
        counts.action(),
        EffectBasis.LEARNED,
        counts.decisions(),
        counts.randomised(),
        counts.clipped(),
        line.mean(),
        Math.sqrt(line.shiftVariance()),
        line.centre(),
        line.centre() + keepsShift * line.shift(),
        variance,
        Math.max(0, Math.min(MOST_SLOPE, slope)),
        keepsSlope * line.slopeVariance() + (1 - keepsSlope) * (1 - keepsSlope) * commonVariance,
        Double.isNaN(prior) ? 1 : Shrinkage.keeps(priorError * priorError, variance));
  }
}
