package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.List;

/** How what is overdue and what was billed are said. */
final class AmountPhrases {

  private AmountPhrases() {}

  static List<Phrase> overdue() {
    return List.of(
        when(
                n -> n.some("unpaid_due_count"),
                "{overdue_amount} overdue in {unpaid_due_count} [due|dues]",
                "{overdue_amount} vencidos en {unpaid_due_count} [cuota|cuotas]")
            .andAbout("largest_unpaid_due overdue_in_dues age_weighted_overdue"),
        when(n -> n.zero("unpaid_due_count"), "nothing overdue", "nada vencido")
            .andAbout("overdue_amount unpaid_due_count largest_unpaid_due"),
        when(
            n -> n.partOf("overdue_share_of_billed"),
            "{overdue_share_of_billed} of all that was billed is overdue",
            "{overdue_share_of_billed} de todo lo facturado está vencido"),
        when(
                n -> n.allOf("overdue_share_of_billed"),
                "all that was billed is overdue",
                "todo lo facturado está vencido")
            .andAbout("overdue_share_of_billed"),
        when(
            n -> n.of("overdue_share_of_principal") > 0.001,
            "{overdue_share_of_principal} of the principal is overdue",
            "{overdue_share_of_principal} del capital está vencido"),
        when(
            n -> n.of("overdue_change") > 0,
            "{overdue_change} more overdue than a month ago",
            "{overdue_change} más vencidos que hace un mes"),
        when(
            n -> n.of("overdue_change") < 0,
            "{overdue_change} less overdue than a month ago",
            "{overdue_change} menos vencidos que hace un mes"),
        when(
                n -> n.has("mean_overdue_age"),
                "what is overdue is {mean_overdue_age} [day|days] old on average",
                "lo vencido tiene {mean_overdue_age} [día|días] de media")
            .andAbout("oldest_unpaid_share"),
        when(
            n -> n.of("credit_amount") > 0,
            "{credit_amount} in credit",
            "{credit_amount} de saldo a favor"));
  }

  static List<Phrase> billed() {
    return List.of(
        when(
            n -> n.some("due_count"),
            "{due_count} [due|dues] so far, {mean_due_amount} on average",
            "{due_count} [cuota|cuotas] hasta ahora, {mean_due_amount} de media"),
        when(n -> n.zero("due_count"), "nothing was billed yet", "aún no se ha facturado nada")
            .andAbout("due_count due_amount_total due_amount_365"),
        when(
            n -> n.has("principal_amount"),
            "principal of {principal_amount}",
            "capital de {principal_amount}"),
        when(
            n -> n.some("due_count"),
            "last due of {last_due_amount}, {days_since_last_due} [day|days] ago",
            "última cuota de {last_due_amount}, hace {days_since_last_due} [día|días]"),
        when(
                n -> n.of("due_amount_365") > 0,
                "{due_amount_365} fell due in the last year",
                "{due_amount_365} vencieron en el último año")
            .andAbout("due_amount_180"),
        when(
                n -> n.of("due_amount_90") > 0,
                "{due_amount_90} fell due in the last 90 days",
                "{due_amount_90} vencieron en los últimos 90 días")
            .andAbout("due_amount_30 due_amount_60"),
        when(
            n -> n.some("due_count"),
            "{due_amount_total} billed so far",
            "{due_amount_total} facturados hasta ahora"));
  }
}
