package dev.recobro.models.segments;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The field's words for how a debtor behaves, each with the behaviours that speak for it: a
 * centroid scores the sum of its standard deviations from the portfolio, each times the sign and
 * weight given here.
 */
public enum SegmentName {
  PAYS_UNPROMPTED(
      "pays by himself",
      "paga por su cuenta",
      signs("on_time_share", 1, "days_late_mean", -1, "unprompted_payment_share", 1)),
  FORGETFUL(
      "forgetful",
      "olvidadizo",
      signs("on_time_share", 0.5, "cures_365", 0.5, "days_past_due", -0.5)
          .and("partial_payment_share", -0.5)
          .and("days_overdue_365", -0.5)),
  PAYS_AFTER_REMINDER(
      "pays after a reminder",
      "paga tras un recordatorio",
      signs("promise_kept_share", 1, "paid_after_rpc_share", 1, "unprompted_payment_share", -0.7)
          .and("partial_payment_share", -0.5)),
  CHRONICALLY_LATE(
      "chronically late",
      "moroso crónico",
      signs("on_time_share", -0.7, "partial_payment_share", 1, "promise_kept_share", -0.5)
          .and("days_overdue_365", 0.5)
          .and("payment_gap_longest", -0.5)),
  CANNOT_PAY_NOW(
      "cannot pay now",
      "no puede pagar ahora",
      signs("promise_kept_share", -0.5, "payment_gap_longest", 1, "worst_days_past_due_365", 1)
          .and("days_late_recent", 1)
          .and("cures_365", -0.5)
          .and("voice_answer_rate", 0.5)),
  DISPUTES("disputes", "disputa la deuda", signs("disputes_365", 2)),
  AVOIDS_CONTACT(
      "avoids contact",
      "evita el contacto",
      signs("voice_answer_rate", -2, "paid_share_total", -0.5, "worst_days_past_due_365", 0.3)),
  /** Not a cluster but a rule: too young an account to have shown a habit. */
  NEW("new", "nuevo", signs());

  /** Standard deviations times weight. */
  private static final double LEAST_SHOWN = 0.1;

  private final String en;
  private final String es;

  @SuppressWarnings("ImmutableEnumChecker") // the map is copied and never written to
  private final Map<String, Double> weights;

  SegmentName(String en, String es, Signs signs) {
    this.en = en;
    this.es = es;
    this.weights = Map.copyOf(signs.weights());
  }

  /** The word in columns and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String en() {
    return en;
  }

  public String es() {
    return es;
  }

  /** By feature: standard deviations above the portfolio's mean times this speak for the name. */
  public Map<String, Double> weights() {
    return weights;
  }

  /** How far a centroid speaks for this name; features that it does not have count nothing. */
  double score(Map<String, Double> standardised) {
    double score = 0;
    for (Map.Entry<String, Double> each : new TreeMap<>(weights).entrySet()) {
      score += each.getValue() * standardised.getOrDefault(each.getKey(), 0.0);
    }
    return score;
  }

  /**
   * Whether what weighs most in this name is there to be seen: without a single call on record
   * nobody avoids contact, whatever else he does.
   */
  boolean shownBy(Map<String, Double> standardised) {
    double most = weights.values().stream().mapToDouble(Math::abs).max().orElse(0);
    double shown = 0;
    for (Map.Entry<String, Double> each : new TreeMap<>(weights).entrySet()) {
      if (Math.abs(each.getValue()) == most) {
        shown += each.getValue() * standardised.getOrDefault(each.getKey(), 0.0);
      }
    }
    return shown > LEAST_SHOWN;
  }

  private record Signs(Map<String, Double> weights) {
    Signs and(String feature, double weight) {
      weights.put(feature, weight);
      return this;
    }
  }

  private static Signs signs() {
    return new Signs(new TreeMap<>());
  }

  private static Signs signs(String feature, double weight) {
    return signs().and(feature, weight);
  }

  private static Signs signs(String a, double ofA, String b, double ofB, String c, double ofC) {
    return signs().and(a, ofA).and(b, ofB).and(c, ofC);
  }
}
