package dev.recobro.labels;

import dev.recobro.domain.PropensityTarget;

/**
 * Outcomes of one account in the window of a horizon; 1 or 0, NaN where the question doesn't arise.
 *
 * @param paidMinor payments dated in the window that still stand at its end, in minor units
 * @param overdueMinor overdue on the as-of day, in minor units
 */
public record AccountLabels(
    float pays,
    float cures,
    float promiseKept,
    float rightPartyCall,
    float rightPartySms,
    float rightPartyWhatsapp,
    float rightPartyEmail,
    long paidMinor,
    long overdueMinor) {

  /** The label of {@code target}: 1, 0, or NaN when it is undefined. */
  public float label(PropensityTarget target) {
    return switch (target) {
      case PAYS -> pays;
      case CURES -> cures;
      case PROMISE_KEPT -> promiseKept;
      case RIGHT_PARTY_CALL -> rightPartyCall;
      case RIGHT_PARTY_SMS -> rightPartySms;
      case RIGHT_PARTY_WHATSAPP -> rightPartyWhatsapp;
      case RIGHT_PARTY_EMAIL -> rightPartyEmail;
    };
  }
}
