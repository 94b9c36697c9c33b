package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.SHARE;

import java.util.List;

/** How the debtor reacts to contacts; segments are found by these. */
final class BehaviourFeatures {

  private BehaviourFeatures() {}

  static List<Definition> all() {
    return List.of(
        feature("disputes_365", COUNT, Window.last(365))
            .means("Contacts of either direction that ended in dispute")
            .label("disputes in 365 days", "disputas en 365 días")
            .says(
                "{} [dispute|disputes] in the last year", "{} [disputa|disputas] en el último año")
            .is(o -> o.behaviour.disputesInYear),
        feature("voice_attempts", COUNT, Window.EVER)
            .means("Outbound calls, recorded calls and visits, those at a dead address aside")
            .label("calls and visits", "llamadas y visitas")
            .says(
                "{} [call or visit|calls and visits] so far",
                "{} [llamada o visita|llamadas y visitas] hasta ahora")
            .is(o -> o.behaviour.voiceAttempts),
        feature("voice_answer_rate", SHARE, Window.EVER)
            .means(
                "Share of outbound calls, recorded calls and visits that reached the debtor, those"
                    + " at a dead address aside")
            .label("answer rate, calls and visits", "tasa de respuesta, llamadas y visitas")
            .saysNone("no call or visit yet", "sin llamadas ni visitas")
            .is(o -> o.behaviour.voiceAnswerRate()),
        feature("unprompted_payment_share", SHARE, Window.EVER)
            .means(
                "Share of payments without an outbound contact on their day or the "
                    + BehaviourSums.DAYS_PROMPTED
                    + " days before (payments not reversed before D)")
            .label("share of payments made unprompted", "parte de pagos sin gestión previa")
            .says("{} of payments came unprompted", "{} de los pagos llegaron sin gestión")
            .saysNone("no payment yet", "sin pagos")
            .is(o -> o.behaviour.unpromptedShare()));
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.CONTACTS, name, unit, window);
  }
}
