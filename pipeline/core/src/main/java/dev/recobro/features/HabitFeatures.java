package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.DAY_OF_MONTH;
import static dev.recobro.features.Unit.NUMBER;
import static dev.recobro.features.Unit.SHARE;

import java.util.ArrayList;
import java.util.List;

/** How late dues were settled, and on which day of the month the account pays. */
final class HabitFeatures {

  private static final String LATE =
      " (settlement day less due day, over the settled dues: 0 when credit settled it, below 0 when"
          + " a payment naming it came early)";

  private HabitFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(onTime());
    all.addAll(lateness());
    all.addAll(latest());
    all.addAll(payDay());
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.PAYMENTS, name, unit, window);
  }

  private static Draft late(String name, String meaning) {
    return feature(name, DAYS, Window.EVER).means(meaning + LATE);
  }

  private static List<Definition> onTime() {
    return List.of(
        feature("settled_due_count", COUNT, Window.EVER)
            .means("Dues above zero that are settled in full on D")
            .label("settled dues", "cuotas pagadas")
            .says("{} [due|dues] settled", "{} [cuota pagada|cuotas pagadas]")
            .is(o -> o.dues.lateness.count),
        feature("on_time_share", SHARE, Window.EVER)
            .means("Share of the dues above zero that were settled on their day or earlier")
            .label("share of dues paid on time", "parte de cuotas pagadas a tiempo")
            .says("{} of dues paid on time", "{} de las cuotas pagadas a tiempo")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> Observation.share(o.dues.onTime, o.dues.lateness.count + o.dues.openCount)),
        feature("last_4_dues_on_time", COUNT, Window.EVER)
            .means(
                "Of the newest 4 dues above zero, those settled on their day or earlier; from four dues on")
            .label("of the last 4 dues paid on time", "de las últimas 4 cuotas pagadas a tiempo")
            .says(
                "{} of the last 4 dues paid on time", "{} de las últimas 4 cuotas pagadas a tiempo")
            .saysNone("fewer than four dues billed", "menos de cuatro cuotas facturadas")
            .is(o -> o.dues.newestOnTime()),
        feature("on_time_share_365", SHARE, Window.last(365))
            .means(
                "Share of the window's dues above zero that were settled on their day or earlier")
            .label(
                "share of dues paid on time, 365 days",
                "parte de cuotas pagadas a tiempo, 365 días")
            .says(
                "{} of the last year's dues paid on time",
                "{} de las cuotas del último año pagadas a tiempo")
            .saysNone("nothing fell due in the last year", "nada venció en el último año")
            .is(o -> Observation.share(o.dues.yearOnTime, o.dues.yearCount)));
  }

  private static List<Definition> lateness() {
    return List.of(
        late("days_late_mean", "Mean days late")
            .label("mean days late", "días medios de retraso")
            .says(
                "paid {} [day|days] late on average", "pagó con {} [día|días] de retraso de media")
            .saysBelowZero(
                "paid {} [day|days] early on average", "pagó {} [día|días] antes de media")
            .saysNone("no due settled yet", "ninguna cuota pagada todavía")
            .is(o -> o.dues.lateness.mean()),
        late("days_late_spread", "Standard deviation of the days late; from two dues on")
            .label("spread of days late", "dispersión de los días de retraso")
            .says("days late vary by {}", "los días de retraso varían en {}")
            .saysNone("fewer than two dues settled", "menos de dos cuotas pagadas")
            .is(o -> o.dues.lateness.spread()),
        late("days_late_worst", "Most days late")
            .label("most days late", "mayor retraso")
            .says("at most {} [day|days] late", "como mucho {} [día|días] de retraso")
            .saysBelowZero(
                "always at least {} [day|days] early", "siempre al menos {} [día|días] antes")
            .saysNone("no due settled yet", "ninguna cuota pagada todavía")
            .is(o -> o.dues.lateness.worst()),
        feature("days_late_trend", NUMBER, Window.EVER)
            .means(
                "Least-squares slope of the days late over the newest 12 settled dues, in days per due; from three dues on"
                    + LATE)
            .label("trend of days late", "tendencia del retraso")
            .says("{} [day|days] later with every due", "{} [día|días] más tarde con cada cuota")
            .saysBelowZero(
                "{} [day|days] earlier with every due", "{} [día|días] más pronto con cada cuota")
            .saysNone("fewer than three dues settled", "menos de tres cuotas pagadas")
            .is(o -> o.dues.lateness.trend()));
  }

  private static List<Definition> latest() {
    return List.of(
        late("days_late_last", "Days late of the newest settled due")
            .label("days late of the last due", "retraso de la última cuota pagada")
            .says(
                "last settled due was {} [day|days] late",
                "última cuota pagada con {} [día|días] de retraso")
            .saysBelowZero(
                "last settled due was {} [day|days] early",
                "última cuota pagada {} [día|días] antes")
            .saysNone("no due settled yet", "ninguna cuota pagada todavía")
            .is(o -> o.dues.lateness.last()),
        late("days_late_recent", "Mean days late of the newest three settled dues")
            .label("mean days late, last 3 dues", "retraso medio, últimas 3 cuotas")
            .says(
                "last three settled dues {} [day|days] late on average",
                "últimas tres cuotas pagadas con {} [día|días] de retraso de media")
            .saysBelowZero(
                "last three settled dues {} [day|days] early on average",
                "últimas tres cuotas pagadas {} [día|días] antes de media")
            .saysNone("no due settled yet", "ninguna cuota pagada todavía")
            .is(o -> o.dues.lateness.recentMean()));
  }

  private static List<Definition> payDay() {
    String habit =
        " (day of month as an angle, 31 days to the turn; payments not reversed before D)";
    return List.of(
        feature("pay_day_sin", NUMBER, Window.last(365))
            .means("Mean sine of the payments' day of month" + habit)
            .label("usual pay day (sine)", "día habitual de pago (seno)")
            .says("usual day of the month for payments", "día del mes en que suele pagar")
            .saysNone("no payment in the last year", "sin pagos en el último año")
            .is(o -> o.payDay.sin()),
        feature("pay_day_cos", NUMBER, Window.last(365))
            .means("Mean cosine of the payments' day of month" + habit)
            .label("usual pay day (cosine)", "día habitual de pago (coseno)")
            .says("usual day of the month for payments", "día del mes en que suele pagar")
            .saysNone("no payment in the last year", "sin pagos en el último año")
            .is(o -> o.payDay.cos()),
        feature("pay_day_concentration", SHARE, Window.last(365))
            .means(
                "Length of the mean vector: 100 % when all payments fell on one day of the month"
                    + habit)
            .label("regularity of the pay day", "regularidad del día de pago")
            .says("pay day is {} regular", "día de pago regular al {}")
            .saysNone("no payment in the last year", "sin pagos en el último año")
            .is(o -> o.payDay.concentration()),
        feature("usual_pay_day", DAY_OF_MONTH, Window.last(365))
            .means("Direction of the mean vector as a day of the month, to the nearest day" + habit)
            .label("usual pay day", "día habitual de pago")
            .says("usually pays on the {}", "suele pagar el {}")
            .saysNone("no usual pay day", "sin día habitual de pago")
            .is(o -> o.payDay.usualDay()),
        feature("days_to_usual_pay_day", DAYS, Window.last(365))
            .means(
                "Days from D until the direction of the mean vector comes round, to the nearest day"
                    + habit)
            .label("days to the usual pay day", "días hasta el día habitual de pago")
            .says("usual pay day in {} [day|days]", "día habitual de pago en {} [día|días]")
            .saysNone("no usual pay day", "sin día habitual de pago")
            .is(o -> o.payDay.daysToUsual()));
  }
}
