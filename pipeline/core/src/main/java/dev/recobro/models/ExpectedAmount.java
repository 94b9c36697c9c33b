package dev.recobro.models;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The money that an account is expected to pay within the horizon: what it has at stake times the
 * expected share of it. Safe for use by many threads at once, as {@link Propensity} is.
 */
public final class ExpectedAmount {
  private final List<String> featureNames;
  private final List<AmountPart> parts;
  private final List<AmountCandidate> candidates;

  /**
   * @param parts whose mean it is
   * @param candidates how this and the other ways did on the calibration days; empty when there was
   *     nothing to choose from
   */
  ExpectedAmount(
      List<String> featureNames, List<AmountPart> parts, List<AmountCandidate> candidates) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an expected amount needs at least one model");
    }
    this.featureNames = List.copyOf(featureNames);
    this.parts = List.copyOf(parts);
    this.candidates = List.copyOf(candidates);
  }

  /**
   * Chance to pay × amount at stake × the share that payers pay: where there is nothing to learn
   * more from.
   *
   * @param share of the amount at stake that payers pay
   * @throws IllegalArgumentException when the share is not more than 0
   */
  public static ExpectedAmount ofShare(List<String> featureNames, double share) {
    return new ExpectedAmount(
        featureNames, List.of(new AmountPart(new ConstantShare(share), 1)), List.of());
  }

  /** Names of the columns that {@link #predict} takes, in order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** Which models it is the mean of. */
  public String name() {
    return name(parts);
  }

  static String name(List<AmountPart> parts) {
    return parts.stream().map(part -> part.model().code()).collect(Collectors.joining(" + "));
  }

  /** How this and the other ways did on the calibration days. */
  public List<AmountCandidate> candidates() {
    return candidates;
  }

  List<AmountPart> parts() {
    return parts;
  }

  /**
   * Expected payments within the horizon, one a row, in the currency of {@code atStake} (features
   * are in the base currency, shares have none); 0 where nothing is at stake.
   *
   * @param paysPropensity each row's calibrated chance to pay
   * @throws IllegalArgumentException when the lengths differ
   */
  public double[] predict(Matrix features, float[] paysPropensity, double[] atStake) {
    if (paysPropensity.length != features.rows() || atStake.length != features.rows()) {
      throw new IllegalArgumentException(
          "%d rows with %d propensities and %d stakes"
              .formatted(features.rows(), paysPropensity.length, atStake.length));
    }
    double[] expected = new double[atStake.length];
    for (AmountPart part : parts) {
      double[] share = part.model().expected(features, paysPropensity);
      for (int row = 0; row < expected.length; row++) {
        expected[row] += share[row] * part.factor() * atStake[row] / parts.size();
      }
    }
    return expected;
  }
}
