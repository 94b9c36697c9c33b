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
                n -> n.has("days_since_last_rpc"),
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
    return List.of(
        when(
            n -> n.has("paid_after_contact_share"),
            "paid within 7 days of {paid_after_contact_share} of contacts",
            "pagó en los 7 días tras {paid_after_contact_share} de los contactos"),
        when(
            n -> n.has("paid_after_rpc_share"),
            "paid within 7 days of {paid_after_rpc_share} of right-party contacts",
            "pagó en los 7 días tras {paid_after_rpc_share} de los contactos directos"),
        when(
            n -> n.has("message_engagement"),
            "opened or answered {message_engagement} of messages",
            "abrió o respondió {message_engagement} de los mensajes"),
        answers("call", "calls", "las llamadas"),
        answers("sms", "SMS", "los SMS"),
        answers("whatsapp", "WhatsApp messages", "los mensajes de WhatsApp"),
        answers("email", "e-mails", "los correos"),
        answers("voice", "calls and visits", "las llamadas y visitas"),
        when(
            n -> n.has("unprompted_payment_share"),
            "{unprompted_payment_share} of payments came unprompted",
            "{unprompted_payment_share} de los pagos llegaron sin gestión previa"),
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

  private static Phrase answers(String channel, String en, String es) {
    String feature = channel + "_answer_rate";
    return when(
        n -> n.has(feature),
        "answered {" + feature + "} of " + en,
        "respondió a {" + feature + "} de " + es);
  }
}
