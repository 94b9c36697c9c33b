package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.SHARE;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Contacts with the account's debtor, on this account or another of his. */
final class ContactFeatures {

  private static final String ATTEMPT = " (outbound contacts)";
  private static final String REACHED =
      " (contacts of either direction whose outcome reached the debtor)";

  private ContactFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(totals());
    for (int days : new int[] {7, 30, 90}) {
      all.add(attempts(days));
    }
    for (int days : new int[] {30, 90}) {
      all.add(rightParty(days));
    }
    all.addAll(since());
    all.addAll(reactions());
    all.addAll(channel(Channel.CALL, "calls", "llamadas"));
    all.addAll(channel(Channel.SMS, "SMS", "SMS"));
    all.addAll(channel(Channel.WHATSAPP, "WhatsApp messages", "mensajes de WhatsApp"));
    all.addAll(channel(Channel.EMAIL, "e-mails", "correos"));
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.CONTACTS, name, unit, window);
  }

  private static Definition attempts(int days) {
    int span = Spans.of(days);
    return feature("contacts_" + days, COUNT, Window.last(days))
        .means("Number of attempts" + ATTEMPT)
        .label("contact attempts in " + days + " days", "intentos de contacto en " + days + " días")
        .says(
            "{} contact [attempt|attempts] in the last " + days + " days",
            "{} [intento|intentos] de contacto en los últimos " + days + " días")
        .is(o -> o.contacts.attemptCounts[span]);
  }

  private static Definition rightParty(int days) {
    int span = Spans.of(days);
    return feature("rpc_" + days, COUNT, Window.last(days))
        .means("Number of right-party contacts" + REACHED)
        .label(
            "right-party contacts in " + days + " days", "contactos directos en " + days + " días")
        .says(
            "{} right-party [contact|contacts] in the last " + days + " days",
            "{} [contacto directo|contactos directos] en los últimos " + days + " días")
        .is(o -> o.contacts.rightPartyCounts[span]);
  }

  private static List<Definition> totals() {
    return List.of(
        feature("contact_count", COUNT, Window.EVER)
            .means("Number of attempts" + ATTEMPT)
            .label("contact attempts", "intentos de contacto")
            .says(
                "{} contact [attempt|attempts] so far",
                "{} [intento|intentos] de contacto hasta ahora")
            .is(o -> o.contacts.attempts),
        feature("rpc_count", COUNT, Window.EVER)
            .means("Number of right-party contacts" + REACHED)
            .label("right-party contacts", "contactos directos")
            .says(
                "{} right-party [contact|contacts] so far",
                "{} [contacto directo|contactos directos] hasta ahora")
            .is(o -> o.contacts.rightParty),
        feature("reached_90", COUNT, Window.last(90))
            .means("Attempts whose outcome reached the debtor" + ATTEMPT)
            .label("attempts that reached the debtor", "intentos con contacto directo")
            .says(
                "{} [attempt|attempts] of the last 90 days reached the debtor",
                "{} [intento|intentos] de los últimos 90 días con contacto directo")
            .is(o -> o.contacts.reachedCounts[Spans.of(90)]),
        feature("inbound_90", COUNT, Window.last(90))
            .means("Contacts that the debtor began")
            .label("inbound contacts in 90 days", "contactos entrantes en 90 días")
            .says(
                "{} inbound [contact|contacts] in the last 90 days",
                "{} [contacto entrante|contactos entrantes] en los últimos 90 días")
            .is(o -> o.contacts.inboundCounts[Spans.of(90)]),
        feature("attempts_since_rpc", COUNT, Window.EVER)
            .means(
                "Attempts after the newest right-party contact; all of them when there was none"
                    + ATTEMPT)
            .label("attempts since a right-party contact", "intentos desde un contacto directo")
            .says(
                "{} [attempt|attempts] since the debtor was last reached",
                "{} [intento|intentos] desde el último contacto directo")
            .is(o -> o.contacts.attemptsSinceRightParty));
  }

  private static List<Definition> since() {
    return List.of(
        feature("days_since_last_contact", DAYS, Window.EVER)
            .means("D less the day of the newest attempt" + ATTEMPT)
            .label("days since the last attempt", "días desde el último intento")
            .says(
                "last contact attempt {} [day|days] ago",
                "último intento de contacto hace {} [día|días]")
            .saysNone("no contact attempt yet", "sin intentos de contacto todavía")
            .is(o -> o.daysSince(o.contacts.lastAttemptDay)),
        feature("days_since_last_rpc", DAYS, Window.EVER)
            .means("D less the day of the newest right-party contact" + REACHED)
            .label("days since a right-party contact", "días desde un contacto directo")
            .says("last reached {} [day|days] ago", "último contacto directo hace {} [día|días]")
            .saysNone("never reached", "nunca se le ha contactado")
            .is(o -> o.daysSince(o.contacts.lastRightPartyDay)),
        feature("days_since_last_inbound", DAYS, Window.EVER)
            .means("D less the day of the newest contact that the debtor began")
            .label("days since an inbound contact", "días desde un contacto entrante")
            .says("got in touch {} [day|days] ago", "se comunicó hace {} [día|días]")
            .saysNone("never got in touch", "nunca se ha comunicado")
            .is(o -> o.daysSince(o.contacts.lastInboundDay)));
  }

  private static List<Definition> reactions() {
    return List.of(
        feature("paid_after_contact_share", SHARE, Window.last(180))
            .means(
                "Share of attempts dated before D-7 with a payment on their day or the 7 days after"
                    + ATTEMPT)
            .label(
                "share of contacts followed by a payment", "parte de contactos seguidos de un pago")
            .says(
                "paid within 7 days of {} of contacts",
                "pagó en los 7 días tras {} de los contactos")
            .saysNone("no contact to judge by", "sin contactos que evaluar")
            .is(o -> o.responses.paidAfterContact()),
        feature("paid_after_rpc_share", SHARE, Window.last(180))
            .means(
                "Share of attempts dated before D-7 that reached the debtor with a payment on their day or the 7 days after"
                    + ATTEMPT)
            .label(
                "share of right-party contacts followed by a payment",
                "parte de contactos directos seguidos de un pago")
            .says(
                "paid within 7 days of {} of right-party contacts",
                "pagó en los 7 días tras {} de los contactos directos")
            .saysNone("no right-party contact to judge by", "sin contactos directos que evaluar")
            .is(o -> o.responses.paidAfterRightParty()),
        feature("message_engagement", SHARE, Window.last(180))
            .means(
                "Attempts opened, clicked or replied to over attempts by SMS, WhatsApp or e-mail, at most 1")
            .label("share of messages answered", "parte de mensajes atendidos")
            .says("opened or answered {} of messages", "abrió o respondió {} de los mensajes")
            .saysNone("no message in 180 days", "sin mensajes en 180 días")
            .is(o -> o.contacts.engagement()),
        feature("refusals_180", COUNT, Window.last(180))
            .means("Attempts that ended refused or in dispute")
            .label("refusals in 180 days", "negativas en 180 días")
            .says(
                "{} [refusal|refusals] or disputes in 180 days",
                "{} [negativa|negativas] o disputas en 180 días")
            .is(o -> o.contacts.outcomes(Outcome.REFUSED) + o.contacts.outcomes(Outcome.DISPUTE)),
        feature("dead_ends_180", COUNT, Window.last(180))
            .means("Attempts that ended wrong number, disconnected, undeliverable or bounced")
            .label("dead addresses in 180 days", "direcciones fallidas en 180 días")
            .says(
                "{} [attempt|attempts] at a dead address in 180 days",
                "{} [intento|intentos] a una dirección fallida en 180 días")
            .is(
                o ->
                    o.contacts.outcomes(Outcome.WRONG_NUMBER)
                        + o.contacts.outcomes(Outcome.DISCONNECTED)
                        + o.contacts.outcomes(Outcome.UNDELIVERABLE)
                        + o.contacts.outcomes(Outcome.BOUNCED)));
  }

  private static List<Definition> channel(Channel channel, String en, String es) {
    return List.of(
        feature(channel.code() + "_attempts_30", COUNT, Window.last(30))
            .means("Attempts by this channel" + ATTEMPT)
            .label(en + " in 30 days", es + " en 30 días")
            .says(en + " in the last 30 days: {}", es + " en los últimos 30 días: {}")
            .is(o -> o.contacts.attemptsInMonth(channel)),
        feature(channel.code() + "_answer_rate", SHARE, Window.last(180))
            .means("Share of the attempts by this channel that reached the debtor" + ATTEMPT)
            .label("answer rate, " + en, "tasa de respuesta, " + es)
            .saysNone("no " + en + " in 180 days", "sin " + es + " en 180 días")
            .is(o -> o.contacts.answerRate(channel)));
  }
}
