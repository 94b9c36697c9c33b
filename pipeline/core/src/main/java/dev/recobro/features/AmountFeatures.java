package dev.recobro.features;

import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.MONEY;
import static dev.recobro.features.Unit.MONEY_MONTHS;
import static dev.recobro.features.Unit.SHARE;

import java.util.ArrayList;
import java.util.List;

/** What is owed and what was billed. */
final class AmountFeatures {

  private AmountFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(overdue());
    all.addAll(shares());
    all.addAll(age());
    all.addAll(billed());
    for (int days : new int[] {30, 60, 90, 180, 365}) {
      int span = Spans.of(days);
      all.add(
          feature("due_amount_" + days, MONEY, Window.last(days))
              .means("Sum of the dues of the window")
              .label("due in " + days + " days", "facturado en " + days + " días")
              .says(
                  "{} fell due in the last " + days + " days",
                  "{} vencieron en los últimos " + days + " días")
              .is(o -> o.money(o.dues.minor[span])));
    }
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.AMOUNTS, name, unit, window);
  }

  private static List<Definition> overdue() {
    return List.of(
        feature("overdue_amount", MONEY, Window.NOW)
            .means("Unpaid part of the dues dated before D")
            .label("overdue", "vencido")
            .says("{} overdue", "{} vencidos")
            .is(o -> o.money(o.delinquency.overdueMinor)),
        feature("credit_amount", MONEY, Window.NOW)
            .means("Money paid before D that has settled nothing yet, reserved money included")
            .label("credit", "saldo a favor")
            .says("{} in credit", "{} a favor")
            .is(o -> o.money(o.delinquency.creditMinor)),
        feature("unpaid_due_count", COUNT, Window.NOW)
            .means("Dues dated before D with an unpaid part")
            .label("unpaid dues", "cuotas impagas")
            .says("{} unpaid [due|dues]", "{} [cuota impaga|cuotas impagas]")
            .is(o -> o.dues.openCount),
        feature("largest_unpaid_due", MONEY, Window.NOW)
            .means("Largest unpaid part of a due dated before D; 0 when nothing is overdue")
            .label("largest unpaid due", "mayor cuota impaga")
            .says("largest unpaid due {}", "mayor cuota impaga {}")
            .is(o -> o.money(o.dues.largestOpenMinor)),
        feature("principal_amount", MONEY, Window.NOW)
            .means("Amount lent, from the account's state")
            .label("principal", "capital")
            .says("principal {}", "capital {}")
            .saysNone("principal not known", "capital desconocido")
            .is(o -> o.principal));
  }

  private static List<Definition> shares() {
    return List.of(
        feature("overdue_share_of_billed", SHARE, Window.EVER)
            .means("Overdue over the sum of all dues dated before D")
            .label("overdue share of what was billed", "parte vencida de lo facturado")
            .says("{} of what was billed is overdue", "{} de lo facturado está vencido")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> Observation.share(o.delinquency.overdueMinor, o.dues.totalMinor)),
        feature("overdue_share_of_principal", SHARE, Window.NOW)
            .means("Overdue over the amount lent")
            .label("overdue share of the principal", "parte vencida del capital")
            .says("{} of the principal is overdue", "{} del capital está vencido")
            .saysNone("principal not known", "capital desconocido")
            .is(o -> Observation.share(o.money(o.delinquency.overdueMinor), o.principal)),
        feature("overdue_in_dues", Unit.NUMBER, Window.NOW)
            .means("Overdue over the mean due dated before D")
            .label("overdue in mean dues", "vencido en cuotas medias")
            .says("overdue equals {} [due|dues]", "el vencido equivale a {} [cuota|cuotas]")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(
                o ->
                    Observation.share(
                        (double) o.delinquency.overdueMinor * o.dues.count, o.dues.totalMinor)),
        feature("oldest_unpaid_share", SHARE, Window.NOW)
            .means("Unpaid part of the oldest unpaid due over overdue")
            .label("oldest due's share of overdue", "parte de la cuota más antigua en lo vencido")
            .says(
                "the oldest unpaid due is {} of the overdue",
                "la cuota impaga más antigua es {} de lo vencido")
            .saysNone("nothing is overdue", "nada está vencido")
            .is(o -> Observation.share(o.dues.oldestOpenMinor, o.delinquency.overdueMinor)));
  }

  private static List<Definition> age() {
    return List.of(
        feature("age_weighted_overdue", MONEY_MONTHS, Window.NOW)
            .means("Sum over unpaid dues of unpaid part × days since its due day / 30")
            .label("age-weighted overdue", "vencido ponderado por antigüedad")
            .says("age-weighted overdue {}", "vencido ponderado por antigüedad {}")
            .is(o -> o.money(o.dues.openMinorDays / 30)),
        feature("mean_overdue_age", DAYS, Window.NOW)
            .means("Days since the due day, averaged over the overdue money")
            .label("mean age of overdue", "antigüedad media de lo vencido")
            .says(
                "the overdue is {} [day|days] old on average",
                "lo vencido tiene {} [día|días] de media")
            .saysNone("nothing is overdue", "nada está vencido")
            .is(o -> Observation.share(o.dues.openMinorDays, o.delinquency.overdueMinor)));
  }

  private static List<Definition> billed() {
    return List.of(
        feature("due_count", COUNT, Window.EVER)
            .means("Number of dues")
            .label("dues", "cuotas")
            .says("{} [due|dues] so far", "{} [cuota|cuotas] hasta ahora")
            .is(o -> o.dues.count),
        feature("due_amount_total", MONEY, Window.EVER)
            .means("Sum of the dues")
            .label("billed", "facturado")
            .says("{} billed so far", "{} facturados hasta ahora")
            .is(o -> o.money(o.dues.totalMinor)),
        feature("mean_due_amount", MONEY, Window.EVER)
            .means("Mean of the dues")
            .label("mean due", "cuota media")
            .says("mean due {}", "cuota media de {}")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> Observation.share(o.money(o.dues.totalMinor), o.dues.count)),
        feature("last_due_amount", MONEY, Window.EVER)
            .means("Amount of the newest due")
            .label("last due", "última cuota")
            .says("last due {}", "última cuota de {}")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> o.dues.count == 0 ? Double.NaN : o.money(o.dues.lastMinor)),
        feature("days_since_last_due", DAYS, Window.EVER)
            .means("D less the day of the newest due")
            .label("days since the last due", "días desde la última cuota")
            .says("last due {} [day|days] ago", "última cuota hace {} [día|días]")
            .saysNone("nothing was billed yet", "aún no se ha facturado nada")
            .is(o -> o.daysSince(o.dues.lastDay)));
  }
}
