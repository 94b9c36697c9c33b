package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.MONEY;
import static dev.recobro.features.Unit.SHARE;

import java.util.ArrayList;
import java.util.List;

/** Payments that stand on the as-of day: how many, how much, how far apart. */
final class PaymentFeatures {

  private static final String STANDING = " (payments not reversed before D)";

  private PaymentFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(sums());
    all.addAll(sizes());
    all.addAll(gaps());
    for (int days : new int[] {30, 90, 180, 365}) {
      all.add(payments(days));
    }
    for (int days : new int[] {30, 60, 90, 180, 365}) {
      all.add(paidAmount(days));
      all.add(paidShare(days));
    }
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.PAYMENTS, name, unit, window);
  }

  private static Definition payments(int days) {
    int span = Spans.of(days);
    return feature("payments_" + days, COUNT, Window.last(days))
        .means("Number of payments" + STANDING)
        .label("payments in " + days + " days", "pagos en " + days + " días")
        .says(
            "{} [payment|payments] in the last " + days + " days",
            "{} [pago|pagos] en los últimos " + days + " días")
        .is(o -> o.payments.counts[span]);
  }

  private static Definition paidAmount(int days) {
    int span = Spans.of(days);
    return feature("paid_amount_" + days, MONEY, Window.last(days))
        .means("Sum of payments" + STANDING)
        .label("paid in " + days + " days", "pagado en " + days + " días")
        .says(
            "{} paid in the last " + days + " days", "{} pagados en los últimos " + days + " días")
        .is(o -> o.money(o.payments.minor[span]));
  }

  private static Definition paidShare(int days) {
    int span = Spans.of(days);
    return feature("paid_share_" + days, SHARE, Window.last(days))
        .means("Sum of payments over sum of dues" + STANDING)
        .label(
            "paid of what fell due in " + days + " days",
            "pagado de lo que venció en " + days + " días")
        .says(
            "paid {} of what fell due in the last " + days + " days",
            "pagó {} de lo que venció en los últimos " + days + " días")
        .saysNone(
            "nothing fell due in the last " + days + " days",
            "nada venció en los últimos " + days + " días")
        .is(o -> Observation.share(o.payments.minor[span], o.dues.minor[span]));
  }

  private static List<Definition> sums() {
    return List.of(
        feature("payment_count", COUNT, Window.EVER)
            .means("Number of payments" + STANDING)
            .label("payments", "pagos")
            .says("{} [payment|payments] so far", "{} [pago|pagos] hasta ahora")
            .is(o -> o.payments.count),
        feature("paid_amount_total", MONEY, Window.EVER)
            .means("Sum of payments" + STANDING)
            .label("paid", "pagado")
            .says("{} paid so far", "{} pagados hasta ahora")
            .is(o -> o.money(o.payments.totalMinor)),
        feature("paid_share_total", SHARE, Window.EVER)
            .means("Sum of payments over sum of dues" + STANDING)
            .label("paid of what was billed", "pagado de lo facturado")
            .says("paid {} of what was billed", "pagó {} de lo facturado")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> Observation.share(o.payments.totalMinor, o.dues.totalMinor)),
        feature("partial_payments_365", COUNT, Window.last(365))
            .means("Payments that left the due they went to first partly unpaid" + STANDING)
            .label("partial payments in 365 days", "pagos parciales en 365 días")
            .says(
                "{} partial [payment|payments] in the last year",
                "{} [pago parcial|pagos parciales] en el último año")
            .is(o -> o.payments.yearPartial),
        feature("partial_payment_share", SHARE, Window.EVER)
            .means(
                "Share of payments that left the due they went to first partly unpaid" + STANDING)
            .label("share of partial payments", "parte de pagos parciales")
            .says("{} of payments were partial", "{} de los pagos fueron parciales")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> Observation.share(o.payments.partial, o.payments.count)),
        feature("reversed_payments", COUNT, Window.EVER)
            .means("Payments reversed before D")
            .label("reversed payments", "pagos revertidos")
            .says("{} reversed [payment|payments]", "{} [pago revertido|pagos revertidos]")
            .is(o -> o.payments.reversed));
  }

  private static List<Definition> sizes() {
    return List.of(
        feature("max_payment", MONEY, Window.EVER)
            .means("Largest payment" + STANDING)
            .label("largest payment", "mayor pago")
            .says("largest payment {}", "mayor pago de {}")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> o.payments.count == 0 ? Double.NaN : o.money(o.payments.largestMinor)),
        feature("mean_payment", MONEY, Window.EVER)
            .means("Mean payment" + STANDING)
            .label("mean payment", "pago medio")
            .says("mean payment {}", "pago medio de {}")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> Observation.share(o.money(o.payments.totalMinor), o.payments.count)),
        feature("last_payment", MONEY, Window.EVER)
            .means("Amount of the newest payment" + STANDING)
            .label("last payment", "último pago")
            .says("last payment {}", "último pago de {}")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> o.payments.count == 0 ? Double.NaN : o.money(o.payments.lastMinor)));
  }

  private static List<Definition> gaps() {
    return List.of(
        feature("days_since_last_payment", DAYS, Window.EVER)
            .means("D less the day of the newest payment" + STANDING)
            .label("days since the last payment", "días desde el último pago")
            .says("last payment {} [day|days] ago", "último pago hace {} [día|días]")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> o.daysSince(o.payments.lastDay)),
        feature("days_since_first_payment", DAYS, Window.EVER)
            .means("D less the day of the oldest payment" + STANDING)
            .label("days since the first payment", "días desde el primer pago")
            .says("first payment {} [day|days] ago", "primer pago hace {} [día|días]")
            .saysNone("no payment yet", "sin pagos todavía")
            .is(o -> o.daysSince(o.payments.firstDay)),
        feature("payment_gap_mean", DAYS, Window.EVER)
            .means("Mean days from one payment to the next; from two payments on" + STANDING)
            .label("mean days between payments", "días medios entre pagos")
            .says("pays every {} [day|days] on average", "paga cada {} [día|días] de media")
            .saysNone("fewer than two payments", "menos de dos pagos")
            .is(o -> o.payments.meanGap()),
        feature("payment_gap_spread", DAYS, Window.EVER)
            .means(
                "Standard deviation of the days from one payment to the next; from three payments on"
                    + STANDING)
            .label("spread of days between payments", "dispersión de días entre pagos")
            .says("days between payments vary by {}", "los días entre pagos varían en {}")
            .saysNone("fewer than three payments", "menos de tres pagos")
            .is(o -> o.payments.gapSpread()),
        feature("payment_gap_longest", DAYS, Window.EVER)
            .means("Most days from one payment to the next; from two payments on" + STANDING)
            .label("longest gap between payments", "mayor intervalo entre pagos")
            .says(
                "longest gap between payments {} [day|days]",
                "mayor intervalo entre pagos de {} [día|días]")
            .saysNone("fewer than two payments", "menos de dos pagos")
            .is(o -> o.payments.count < 2 ? Double.NaN : o.payments.longestGap));
  }
}
