package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was learnt of one action on the whole.
 *
 * @param action whose effect it is
 * @param basis whether it was learnt at all
 * @param decisions for this action
 * @param randomised decisions of them in which chance had a part
 * @param clipped of these, those whose probability was so small that their weight was bounded
 * @param mean effect on accounts for which the action was possible, doubly robust, before
 *     shrinkage; NaN when assumed
 * @param meanError its standard error, which lets decisions on one debtor hang together
 * @param centre mean of the trees' effect on the same accounts
 * @param shrunk mean effect after shrinkage, which predictions have
 * @param shrunkVariance its variance
 * @param slope by which the trees' differences between accounts are multiplied, after shrinkage
 * @param slopeVariance its variance
 * @param trust weight of what was learnt against what is assumed, from 0 to 1
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ActionEffect(
    EffectAction action,
    EffectBasis basis,
    long decisions,
    long randomised,
    long clipped,
    double mean,
    @JsonProperty("mean_error") double meanError,
    double centre,
    double shrunk,
    @JsonProperty("shrunk_variance") double shrunkVariance,
    double slope,
    @JsonProperty("slope_variance") double slopeVariance,
    double trust) {

  static ActionEffect ofPrior(EffectAction action, long decisions, long randomised, long clipped) {
    return new ActionEffect(
        action,
        EffectBasis.ASSUMED,
        decisions,
        randomised,
        clipped,
        Double.NaN,
        Double.NaN,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  /** Whether it comes from the catalogue alone. */
  public boolean assumed() {
    return basis == EffectBasis.ASSUMED;
  }

  /** Lower end of the 95 % interval of {@link #mean}. */
  public double low() {
    return mean - Z * meanError;
  }

  /** Upper end of the 95 % interval of {@link #mean}. */
  public double high() {
    return mean + Z * meanError;
  }

  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;
}
