package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.ArrayList;
import java.util.List;

/** How attempts, right-party contacts and responses are said. */
final class ContactPhrases {

  private ContactPhrases() {}

  static List<Phrase> attempts() {
    List<Phrase> all = new ArrayList<>();
    all.add(
        when(
                n -> n.some("contacts_30"),
                "{contacts_30} contact [attempt|attempts] in the last 30 days, the last one"
                    + " {days_since_last_contact} [day|days] ago",
                "{contacts_30} [intento|intentos] de contacto en los últimos 30 días, el último"
                    + " hace {days_since_last_contact} [día|días]")
            .andAbout("contacts_7"));
    all.add(
        when(
                n -> n.zero("contacts_30") && n.has("days_since_last_contact"),
                "no contact attempt for {days_since_last_contact} days",
                "sin intentos de contacto desde hace {days_since_last_contact} días")
            .andAbout("contacts_7 contacts_30"));
    all.add(
        when(
                n -> n.zero("contact_count"),
                "no contact attempt yet",
                "sin intentos de contacto todavía")
            .andAbout("contact_count contacts_30 contacts_90 days_since_last_contact"));
    all.add(
        when(
            n -> n.some("contacts_90"),
            "{contacts_90} contact [attempt|attempts] in the last 90 days",
            "{contacts_90} [intento|intentos] de contacto en los últimos 90 días"));
    all.add(
        when(
            n -> n.some("contact_count"),
            "{contact_count} contact [attempt|attempts] so far",
            "{contact_count} [intento|intentos] de contacto hasta ahora"));
    all.add(
        when(
            n -> n.some("voice_attempts"),
            "{voice_attempts} [call or visit|calls and visits] so far",
            "{voice_attempts} [llamada o visita|llamadas y visitas] hasta ahora"));
    all.add(byChannel("call", "[call|calls]", "[llamada|llamadas]"));
    all.add(byChannel("sms", "SMS", "SMS"));
    all.add(byChannel("whatsapp", "WhatsApp [message|messages]", "[mensaje|mensajes] de WhatsApp"));
    all.add(byChannel("email", "[e-mail|e-mails]", "[correo|correos]"));
    return List.copyOf(all);
  }

  private static Phrase byChannel(String channel, String en, String es) {
    String feature = channel + "_attempts_30";
    return when(
        n -> n.some(feature),
        "{" + feature + "} " + en + " in the last 30 days",
        "{" + feature + "} " + es + " en los últimos 30 días");
  }

  static List<Phrase> rightParty() {
    return List.of(
        when(
                n -> n.some("reached_90"),
                "reached {reached_90} [time|times] in {contacts_90} [attempt|attempts]",
                "contactado {reached_90} [vez|veces] en {contacts_90} [intento|intentos]")
            .andAbout("rpc_30 rpc_90 rpc_count days_since_last_rpc"),
        when(
                n -> n.zero("reached_90") && n.some("contacts_90") && n.some("rpc_count"),
                "not reached in {contacts_90} [attempt|attempts]",
                "no contactado en {contacts_90} [intento|intentos]")
            .andAbout("reached_90 rpc_30 rpc_90"),
        when(
                n -> n.zero("rpc_count") && n.some("attempts_since_rpc"),
                "never reached in {attempts_since_rpc} [attempt|attempts]",
                "nunca contactado en {attempts_since_rpc} [intento|intentos]")
            .andAbout("reached_90 rpc_30 rpc_90 rpc_count days_since_last_rpc"),
        when(n -> n.zero("rpc_count"), "never reached", "nunca contactado")
            .andAbout("rpc_30 rpc_90 rpc_count days_since_last_rpc"),
        when(
                n -> n.has("days_since_last_rpc") && n.zero("attempts_since_rpc"),
                "last reached {days_since_last_rpc} [day|days] ago, not tried since",
                "contactado por última vez hace {days_since_last_rpc} [día|días], sin intentos"
                    + " desde entonces")
            .andAbout("rpc_count attempts_since_rpc"),
        when(
                n -> n.has("days_since_last_rpc") && n.some("attempts_since_rpc"),
                "last reached {days_since_last_rpc} [day|days] ago, {attempts_since_rpc}"
                    + " [attempt|attempts] since",
                "contactado por última vez hace {days_since_last_rpc} [día|días],"
                    + " {attempts_since_rpc} [intento|intentos] desde entonces")
            .andAbout("rpc_count"),
        when(
                n -> n.some("inbound_90"),
                "got in touch {inbound_90} [time|times] in the last 90 days",
                "se comunicó {inbound_90} [vez|veces] en los últimos 90 días")
            .andAbout("days_since_last_inbound"),
        when(
            n -> n.has("days_since_last_inbound"),
            "got in touch {days_since_last_inbound} [day|days] ago",
            "se comunicó hace {days_since_last_inbound} [día|días]"),
        when(n -> !n.has("days_since_last_inbound"), "never got in touch", "nunca se ha comunicado")
            .andAbout("days_since_last_inbound inbound_90"),
        when(
            n -> n.some("dead_ends_180"),
            "{dead_ends_180} [attempt|attempts] at a dead address in 180 days",
            "{dead_ends_180} [intento|intentos] a una dirección fallida en 180 días"));
  }

  static List<Phrase> response() {
    List<Phrase> all = new ArrayList<>();
    all.addAll(
        share(
            "paid_after_contact_share",
            new ReasonText(
                "never paid within 7 days of a contact",
                "nunca pagó en los 7 días tras un contacto"),
            new ReasonText(
                "paid within 7 days of {} of contacts",
                "pagó en los 7 días tras {} de los contactos"),
            new ReasonText(
                "paid within 7 days of every contact", "pagó en los 7 días tras cada contacto")));
    all.addAll(
        share(
            "paid_after_rpc_share",
            new ReasonText(
                "never paid within 7 days of a right-party contact",
                "nunca pagó en los 7 días tras un contacto directo"),
            new ReasonText(
                "paid within 7 days of {} of right-party contacts",
                "pagó en los 7 días tras {} de los contactos directos"),
            new ReasonText(
                "paid within 7 days of every right-party contact",
                "pagó en los 7 días tras cada contacto directo")));
    all.addAll(
        share(
            "message_engagement",
            new ReasonText(
                "never opened or answered a message", "nunca abrió ni respondió un mensaje"),
            new ReasonText(
                "opened or answered {} of messages", "abrió o respondió {} de los mensajes"),
            new ReasonText(
                "opened or answered every message", "abrió o respondió todos los mensajes")));
    all.addAll(answers("call", "calls", "las llamadas", "ninguna", "todas"));
    all.addAll(answers("sms", "SMS", "los SMS", "ninguno", "todos"));
    all.addAll(
        answers("whatsapp", "WhatsApp messages", "los mensajes de WhatsApp", "ninguno", "todos"));
    all.addAll(answers("email", "e-mails", "los correos", "ninguno", "todos"));
    all.addAll(answers("voice", "calls and visits", "las llamadas y visitas", "ninguna", "todas"));
    all.addAll(
        share(
            "unprompted_payment_share",
            new ReasonText("no payment came unprompted", "ningún pago llegó sin gestión previa"),
            new ReasonText(
                "{} of payments came unprompted", "{} de los pagos llegaron sin gestión previa"),
            new ReasonText(
                "every payment came unprompted", "todos los pagos llegaron sin gestión previa")));
    all.addAll(refusals());
    return List.copyOf(all);
  }

  private static List<Phrase> refusals() {
    return List.of(
        when(
            n -> n.some("disputes_365"),
            "{disputes_365} [dispute|disputes] in the last year",
            "{disputes_365} [disputa|disputas] en el último año"),
        when(
            n -> n.some("refusals_180"),
            "refused or disputed {refusals_180} [time|times] in 180 days",
            "se negó o disputó {refusals_180} [vez|veces] en 180 días"),
        when(
                n -> !n.has("paid_after_contact_share"),
                "no contact to judge by",
                "sin contactos que evaluar")
            .andAbout("paid_after_contact_share paid_after_rpc_share"));
  }

  private static List<Phrase> answers(
      String channel, String en, String es, String noneEs, String allEs) {
    return share(
        channel + "_answer_rate",
        new ReasonText("answered none of the " + en, "no respondió a " + noneEs + " de " + es),
        new ReasonText("answered {} of " + en, "respondió a {} de " + es),
        new ReasonText("answered all " + en, "respondió a " + allEs + " " + es));
  }

  /** Nobody says 0 % or 100 % of something. */
  private static List<Phrase> share(
      String feature, ReasonText none, ReasonText part, ReasonText all) {
    String value = "{" + feature + "}";
    return List.of(
        when(n -> n.nothingOf(feature), none.en(), none.es()).andAbout(feature),
        when(
            n -> n.partOf(feature), part.en().replace("{}", value), part.es().replace("{}", value)),
        when(n -> n.allOf(feature), all.en(), all.es()).andAbout(feature));
  }
}
