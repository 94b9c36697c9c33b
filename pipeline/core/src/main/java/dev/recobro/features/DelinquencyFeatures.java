package dev.recobro.features;

import static dev.recobro.features.Unit.BUCKET;
import static dev.recobro.features.Unit.COUNT;
import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.MONEY;
import static dev.recobro.features.Unit.MONTHS;
import static dev.recobro.features.Unit.YES_NO;

import dev.recobro.history.DelinquencyPath;
import java.util.ArrayList;
import java.util.List;

/** Delinquency on the as-of day and on the way there. */
final class DelinquencyFeatures {

  private DelinquencyFeatures() {}

  static List<Definition> all() {
    List<Definition> all = new ArrayList<>(now());
    all.addAll(change());
    all.addAll(worst());
    all.addAll(course());
    all.addAll(cures());
    return all;
  }

  private static Draft feature(String name, Unit unit, Window window) {
    return new Draft(FeatureGroup.DELINQUENCY, name, unit, window);
  }

  private static List<Definition> now() {
    return List.of(
        feature("days_past_due", DAYS, Window.NOW)
            .means("D less the oldest unpaid due day; 0 when nothing is overdue")
            .label("days past due", "días de mora")
            .says("{} [day|days] past due", "{} [día|días] de mora")
            .is(o -> o.delinquency.daysPastDue),
        feature("bucket_index", BUCKET, Window.NOW)
            .means("Bucket of days past due: 0 current, 1 for 1-30, … 6 for 181+")
            .label("bucket", "tramo de mora")
            .says("in bucket {}", "en el tramo {}")
            .is(o -> PathSums.bucket(o.delinquency.daysPastDue)),
        feature("days_overdue_now", DAYS, Window.NOW)
            .means("D less the first day of the present stretch with something overdue, plus 1")
            .label("days since it fell overdue", "días desde que cayó en mora")
            .says("overdue for {} [day|days]", "en mora desde hace {} [día|días]")
            .saysNone("nothing is overdue", "nada está vencido")
            .is(o -> o.daysSince(o.delinquency.overdueSinceDay) + 1),
        feature("days_since_first_overdue", DAYS, Window.EVER)
            .means("D less the first day ever with something overdue")
            .label("days since first overdue", "días desde la primera mora")
            .says("first overdue {} [day|days] ago", "primera mora hace {} [día|días]")
            .saysNone("never overdue", "nunca en mora")
            .is(o -> o.daysSince(o.delinquency.firstOverdueDay)));
  }

  private static List<Definition> change() {
    return List.of(
        feature("days_past_due_month_ago", DAYS, Window.grid(1, DelinquencyPath.MONTH_DAYS))
            .means("Days past due on day D-30, with what was known then")
            .label("days past due a month ago", "días de mora hace un mes")
            .says("{} [day|days] past due a month ago", "{} [día|días] de mora hace un mes")
            .is(o -> o.delinquency.monthlyDaysPastDue[1]),
        feature("days_past_due_change", DAYS, Window.grid(1, DelinquencyPath.MONTH_DAYS))
            .means("Days past due on D less those on D-30")
            .label("change of days past due in a month", "cambio de la mora en un mes")
            .says(
                "{} more [day|days] past due than a month ago",
                "{} [día|días] más de mora que hace un mes")
            .saysBelowZero(
                "{} fewer [day|days] past due than a month ago",
                "{} [día|días] menos de mora que hace un mes")
            .is(o -> o.delinquency.daysPastDue - o.delinquency.monthlyDaysPastDue[1]),
        feature("overdue_change", MONEY, Window.grid(1, DelinquencyPath.MONTH_DAYS))
            .means("Overdue on D less overdue on D-30")
            .label("change of overdue in a month", "cambio del vencido en un mes")
            .says("{} more overdue than a month ago", "{} más vencido que hace un mes")
            .saysBelowZero("{} less overdue than a month ago", "{} menos vencido que hace un mes")
            .is(o -> o.money(o.delinquency.overdueMinor - o.delinquency.overdueMonthAgoMinor)),
        feature("rolled_last_month", YES_NO, Window.grid(1, DelinquencyPath.MONTH_DAYS))
            .means("1 when the bucket on D is older than the bucket on D-30")
            .label("rolled in the last month", "pasó a un tramo peor en el último mes")
            .is(o -> o.delinquency.rolls(1)));
  }

  private static List<Definition> worst() {
    List<Definition> all = new ArrayList<>();
    for (int i = 0; i < PathSums.WORST_DAYS.length; i++) {
      int at = i;
      int days = PathSums.WORST_DAYS[i];
      all.add(
          feature("worst_days_past_due_" + days, DAYS, Window.path(days))
              .means("Most days past due on any day of the window")
              .label("worst days past due, " + days + " days", "peor mora, " + days + " días")
              .says(
                  "at worst {} [day|days] past due in the last " + days + " days",
                  "peor mora de {} [día|días] en los últimos " + days + " días")
              .is(o -> o.delinquency.worst[at]));
      all.add(
          feature("days_overdue_" + days, DAYS, Window.path(days))
              .means("Days of the window with something overdue")
              .label("days overdue of the last " + days, "días en mora de los últimos " + days)
              .says(
                  "overdue on {} of the last " + days + " days",
                  "en mora {} de los últimos " + days + " días")
              .is(o -> o.delinquency.daysOverdue[at]));
    }
    return all;
  }

  private static List<Definition> course() {
    return List.of(
        feature("mean_days_past_due_12m", DAYS, Window.grid(11, DelinquencyPath.MONTH_DAYS))
            .means("Mean of the days past due on the twelve days")
            .label("mean days past due, 12 months", "mora media, 12 meses")
            .says(
                "{} [day|days] past due on average over 12 months",
                "mora media de {} [día|días] en 12 meses")
            .is(o -> o.delinquency.meanDaysPastDue()),
        feature("rolls_3m", COUNT, Window.grid(3, DelinquencyPath.MONTH_DAYS))
            .means(
                "Of the last 3 months of 30 days, those that ended in an older bucket than they began")
            .label("rolls, 3 months", "pasos a peor tramo, 3 meses")
            .says(
                "{} [roll|rolls] to an older bucket in 3 months",
                "{} [paso|pasos] a un tramo peor en 3 meses")
            .is(o -> o.delinquency.rolls(3)),
        feature("rolls_12m", COUNT, Window.grid(12, DelinquencyPath.MONTH_DAYS))
            .means(
                "Of the last 12 months of 30 days, those that ended in an older bucket than they began")
            .label("rolls, 12 months", "pasos a peor tramo, 12 meses")
            .says(
                "{} [roll|rolls] to an older bucket in 12 months",
                "{} [paso|pasos] a un tramo peor en 12 meses")
            .is(o -> o.delinquency.rolls(PathSums.MONTHS)),
        feature("buckets_visited_365", COUNT, Window.path(365))
            .means(
                "Different buckets, current aside, that the account was in on the days of the window")
            .label("buckets visited, 365 days", "tramos visitados, 365 días")
            .says(
                "was in {} [bucket|buckets] in the last year",
                "estuvo en {} [tramo|tramos] de mora en el último año")
            .is(o -> o.delinquency.bucketsVisited),
        feature("episodes_365", COUNT, Window.path(365))
            .means("Days of the window on which something fell overdue after nothing had been")
            .label("times fallen overdue, 365 days", "veces que cayó en mora, 365 días")
            .says(
                "fell overdue {} [time|times] in the last year",
                "cayó en mora {} [vez|veces] en el último año")
            .is(o -> o.delinquency.episodesInYear));
  }

  private static List<Definition> cures() {
    return List.of(
        feature("cures_365", COUNT, Window.path(365))
            .means("Days of the window on which overdue came back to zero")
            .label("cures, 365 days", "curas, 365 días")
            .says(
                "cured {} [time|times] in the last year",
                "se puso al día {} [vez|veces] en el último año")
            .is(o -> o.delinquency.curesInYear),
        feature("cure_count", COUNT, Window.EVER)
            .means("Days on which overdue came back to zero")
            .label("cures", "curas")
            .says("cured {} [time|times]", "se puso al día {} [vez|veces]")
            .is(o -> o.delinquency.cures),
        feature("months_since_cure", MONTHS, Window.EVER)
            .means("D less the last day on which overdue came back to zero, over 30")
            .label("months since cure", "meses desde la última cura")
            .says(
                "last cured {} [month|months] ago",
                "se puso al día por última vez hace {} [mes|meses]")
            .saysNone("never cured", "nunca se ha puesto al día")
            .is(o -> o.daysSince(o.delinquency.lastCureDay) / DelinquencyPath.MONTH_DAYS));
  }
}
