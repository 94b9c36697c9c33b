package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.List;

/** How punctuality and the usual pay day are said. */
final class HabitPhrases {

  private static final String SHARES = "last_4_dues_on_time on_time_share on_time_share_365";

  private HabitPhrases() {}

  static List<Phrase> habit() {
    return List.of(
        when(
                n -> n.of("last_4_dues_on_time") == 4,
                "paid the last 4 dues on time",
                "pagó a tiempo las últimas 4 cuotas")
            .andAbout(SHARES),
        when(
                n -> n.zero("last_4_dues_on_time"),
                "paid none of the last 4 dues on time",
                "no pagó a tiempo ninguna de las últimas 4 cuotas")
            .andAbout(SHARES),
        when(
                n -> n.some("last_4_dues_on_time") && n.of("last_4_dues_on_time") < 4,
                "paid {last_4_dues_on_time} of the last 4 dues on time",
                "pagó a tiempo {last_4_dues_on_time} de las últimas 4 cuotas")
            .andAbout(SHARES),
        when(n -> n.zero("settled_due_count"), "no due settled yet", "ninguna cuota pagada todavía")
            .andAbout("settled_due_count on_time_share days_late_mean"),
        when(
                n -> n.nothingOf("on_time_share"),
                "paid no due on time",
                "no pagó ninguna cuota a tiempo")
            .andAbout(SHARES),
        when(
                n -> n.allOf("on_time_share"),
                "paid every due on time",
                "pagó todas las cuotas a tiempo")
            .andAbout(SHARES),
        when(
                n -> n.partOf("on_time_share"),
                "paid {on_time_share} of dues on time",
                "pagó a tiempo {on_time_share} de las cuotas")
            .andAbout(SHARES),
        when(
                n -> n.some("days_late_mean"),
                "{days_late_mean} [day|days] late on average, at most {days_late_worst}",
                "{days_late_mean} [día|días] de retraso de media, como mucho {days_late_worst}")
            .andAbout("days_late_spread"),
        when(
                n -> n.zero("days_late_mean"),
                "pays on the due day on average",
                "paga de media el día del vencimiento")
            .andAbout("days_late_mean days_late_worst days_late_spread"),
        when(
                n -> n.below("days_late_mean"),
                "pays {days_late_mean} [day|days] early on average",
                "paga de media {days_late_mean} [día|días] antes del vencimiento")
            .andAbout("days_late_worst days_late_spread"),
        when(
                n -> n.of("settled_due_count") >= 3 && n.some("days_late_recent"),
                "settled the last 3 dues {days_late_recent} [day|days] late on average",
                "pagó las últimas 3 cuotas con {days_late_recent} [día|días] de retraso de media")
            .andAbout("days_late_last"),
        when(
                n -> n.of("settled_due_count") >= 3 && n.below("days_late_recent"),
                "settled the last 3 dues {days_late_recent} [day|days] early on average",
                "pagó las últimas 3 cuotas de media {days_late_recent} [día|días] antes del"
                    + " vencimiento")
            .andAbout("days_late_last"),
        when(
            n -> n.some("days_late_last"),
            "settled the last due {days_late_last} [day|days] late",
            "pagó la última cuota con {days_late_last} [día|días] de retraso"),
        when(
            n -> n.of("days_late_trend") >= 0.1,
            "{days_late_trend} [day|days] later with every due",
            "{days_late_trend} [día|días] más tarde con cada cuota"),
        when(
            n -> n.of("days_late_trend") <= -0.1,
            "{days_late_trend} [day|days] earlier with every due",
            "{days_late_trend} [día|días] más pronto con cada cuota"));
  }

  static List<Phrase> payDay() {
    String all = "pay_day_sin pay_day_cos pay_day_concentration usual_pay_day";
    // Below a half the payments are spread over the month, and their mean direction says little.
    return List.of(
        when(
                n -> n.of("pay_day_concentration") >= 0.5 && n.zero("days_to_usual_pay_day"),
                "usually pays on the {usual_pay_day}, which is today",
                "suele pagar el {usual_pay_day}, que es hoy")
            .andAbout(all + " days_to_usual_pay_day"),
        when(
                n -> n.of("pay_day_concentration") >= 0.5 && n.some("days_to_usual_pay_day"),
                "usually pays on the {usual_pay_day}, {days_to_usual_pay_day} [day|days] from now",
                "suele pagar el {usual_pay_day}, dentro de {days_to_usual_pay_day} [día|días]")
            .andAbout(all),
        when(n -> n.has("pay_day_concentration"), "no fixed pay day", "sin día fijo de pago")
            .andAbout(all + " days_to_usual_pay_day"),
        when(
                n -> !n.has("pay_day_concentration"),
                "no payment in the last year",
                "sin pagos en el último año")
            .andAbout(all + " days_to_usual_pay_day"));
  }
}
