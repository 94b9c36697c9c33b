package dev.recobro.features;

import static dev.recobro.features.Phrase.when;

import java.util.List;

/** How payments are said: the recent ones, all of them, partial ones. */
final class PaymentPhrases {

  private static final String NONE_EN = "no payment yet";
  private static final String NONE_ES = "sin pagos todavía";

  private PaymentPhrases() {}

  static List<Phrase> recent() {
    return List.of(
        when(
                n -> n.zero("payments_30") && n.has("days_since_last_payment"),
                "no payment for {days_since_last_payment} days",
                "sin pagos desde hace {days_since_last_payment} días")
            .andAbout("payments_30 payments_90 paid_amount_30 paid_share_30"),
        when(
                n -> n.some("payments_30"),
                "{payments_30} [payment|payments] in the last 30 days, the last one"
                    + " {days_since_last_payment} [day|days] ago",
                "{payments_30} [pago|pagos] en los últimos 30 días, el último hace"
                    + " {days_since_last_payment} [día|días]")
            .andAbout("paid_amount_30"),
        when(n -> !n.has("days_since_last_payment"), NONE_EN, NONE_ES)
            .andAbout("days_since_last_payment payments_30 payments_90 last_payment"),
        when(
                n -> n.nothingOf("paid_share_90"),
                "paid nothing of what fell due in the last 90 days",
                "no pagó nada de lo que venció en los últimos 90 días")
            .andAbout("paid_share_90 paid_share_60 paid_amount_60 paid_amount_90 payments_90"),
        when(
                n -> n.allOf("paid_share_90"),
                "paid all that fell due in the last 90 days",
                "pagó todo lo que venció en los últimos 90 días")
            .andAbout("paid_share_90 paid_share_60 paid_amount_60 paid_amount_90 payments_90"),
        when(
                n -> n.moreThanAllOf("paid_share_90"),
                "paid more than fell due in the last 90 days",
                "pagó más de lo que venció en los últimos 90 días")
            .andAbout("paid_share_90 paid_share_60 paid_amount_60 paid_amount_90 payments_90"),
        when(
                n -> n.partOf("paid_share_90"),
                "paid {paid_share_90} of what fell due in the last 90 days",
                "pagó {paid_share_90} de lo que venció en los últimos 90 días")
            .andAbout("paid_share_60 paid_amount_60 paid_amount_90 payments_90"),
        when(
                n -> n.nothingOf("paid_share_30"),
                "paid nothing of what fell due in the last 30 days",
                "no pagó nada de lo que venció en los últimos 30 días")
            .andAbout("paid_share_30"),
        when(
                n -> n.allOf("paid_share_30"),
                "paid all that fell due in the last 30 days",
                "pagó todo lo que venció en los últimos 30 días")
            .andAbout("paid_share_30"),
        when(
                n -> n.moreThanAllOf("paid_share_30"),
                "paid more than fell due in the last 30 days",
                "pagó más de lo que venció en los últimos 30 días")
            .andAbout("paid_share_30"),
        when(
            n -> n.partOf("paid_share_30"),
            "paid {paid_share_30} of what fell due in the last 30 days",
            "pagó {paid_share_30} de lo que venció en los últimos 30 días"),
        when(
            n -> n.has("last_payment"),
            "last payment of {last_payment}",
            "último pago de {last_payment}"));
  }

  static List<Phrase> record() {
    return List.of(
        when(
                n -> n.some("payment_count") && n.partOf("paid_share_total"),
                "paid {paid_share_total} of what was billed, in {payment_count}"
                    + " [payment|payments]",
                "pagó {paid_share_total} de lo facturado, en {payment_count} [pago|pagos]")
            .andAbout("paid_amount_total"),
        when(
                n -> n.some("payment_count") && n.moreThanAllOf("paid_share_total"),
                "paid more than was billed, in {payment_count} [payment|payments]",
                "pagó más de lo facturado, en {payment_count} [pago|pagos]")
            .andAbout("paid_amount_total paid_share_total"),
        when(
                n -> n.some("payment_count") && n.allOf("paid_share_total"),
                "paid all that was billed, in {payment_count} [payment|payments]",
                "pagó todo lo facturado, en {payment_count} [pago|pagos]")
            .andAbout("paid_amount_total paid_share_total"),
        when(n -> n.zero("payment_count"), NONE_EN, NONE_ES)
            .andAbout("payment_count paid_amount_total paid_share_total payments_365"),
        when(
                n -> n.some("payments_365") && n.allOf("paid_share_365"),
                "paid all that fell due in the last year, in {payments_365} [payment|payments]",
                "pagó todo lo que venció en el último año, en {payments_365} [pago|pagos]")
            .andAbout("payments_180 paid_share_180 paid_share_365 paid_amount_180 paid_amount_365"),
        when(
                n -> n.some("payments_365") && n.moreThanAllOf("paid_share_365"),
                "paid more than fell due in the last year, in {payments_365} [payment|payments]",
                "pagó más de lo que venció en el último año, en {payments_365} [pago|pagos]")
            .andAbout("payments_180 paid_share_180 paid_share_365 paid_amount_180 paid_amount_365"),
        when(
                n -> n.some("payments_365") && n.partOf("paid_share_365"),
                "paid {paid_share_365} of what fell due in the last year, in {payments_365}"
                    + " [payment|payments]",
                "pagó {paid_share_365} de lo que venció en el último año, en {payments_365}"
                    + " [pago|pagos]")
            .andAbout("payments_180 paid_share_180 paid_amount_180 paid_amount_365"),
        when(
                n -> n.some("payment_gap_mean"),
                "pays every {payment_gap_mean} [day|days] on average, never more"
                    + " than {payment_gap_longest} apart",
                "paga cada {payment_gap_mean} [día|días] de media, como mucho cada"
                    + " {payment_gap_longest}")
            .andAbout("payment_gap_spread"),
        when(
                n -> n.of("payment_count") == 1,
                "a single payment, of {max_payment}",
                "un solo pago, de {max_payment}")
            .andAbout("mean_payment payment_count"),
        when(
            n -> n.of("payment_count") > 1,
            "payments of {mean_payment} on average, the largest {max_payment}",
            "pagos de {mean_payment} de media, el mayor de {max_payment}"),
        when(
            n -> n.has("days_since_first_payment"),
            "first payment {days_since_first_payment} [day|days] ago",
            "primer pago hace {days_since_first_payment} [día|días]"),
        when(
            n -> n.some("reversed_payments"),
            "{reversed_payments} reversed [payment|payments]",
            "{reversed_payments} [pago revertido|pagos revertidos]"));
  }

  static List<Phrase> partial() {
    return List.of(
        when(
                n -> n.some("partial_payments_365"),
                "{partial_payments_365} partial [payment|payments] in the last year",
                "{partial_payments_365} [pago parcial|pagos parciales] en el último año")
            .andAbout("partial_payment_share"),
        when(
                n -> n.allOf("partial_payment_share"),
                "every payment was partial",
                "todos los pagos fueron parciales")
            .andAbout("partial_payment_share"),
        when(
            n -> n.partOf("partial_payment_share"),
            "{partial_payment_share} of payments were partial",
            "{partial_payment_share} de los pagos fueron parciales"),
        when(
                n -> n.nothingOf("partial_payment_share"),
                "no payment was partial",
                "ningún pago fue parcial")
            .andAbout("partial_payment_share partial_payments_365"),
        when(n -> !n.has("partial_payment_share"), NONE_EN, NONE_ES)
            .andAbout("partial_payment_share partial_payments_365"));
  }
}
