package dev.recobro.models.segments;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A feature that tells how a debtor behaves, and how it counts in a segmentation.
 *
 * @param feature its name in the catalogue
 * @param evidence feature that counts what the value was taken from; null for a value that needs
 *     none
 * @param credibility evidence that counts as much as the portfolio's mean: a value of {@code n}
 *     observations weighs {@code n / (n + credibility)} (Bühlmann 1967); 0 without evidence
 * @param weight in the distance between accounts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Behaviour(
    String feature, Curve curve, @Nullable String evidence, double credibility, double weight) {

  /** Refuses weights that mean nothing. */
  public Behaviour {
    if (credibility < 0 || weight <= 0) {
      throw new IllegalArgumentException(
          "behaviour %s: credibility %s, weight %s".formatted(feature, credibility, weight));
    }
  }

  static Behaviour of(String feature, Curve curve, double weight) {
    return new Behaviour(feature, curve, null, 0, weight);
  }

  static Behaviour of(
      String feature, Curve curve, String evidence, double credibility, double weight) {
    return new Behaviour(feature, curve, evidence, credibility, weight);
  }

  static Behaviour share(String feature, String evidence, double credibility, double weight) {
    return of(feature, Curve.PLAIN, evidence, credibility, weight);
  }
}
