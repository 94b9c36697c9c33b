package dev.recobro.features;

import static dev.recobro.features.Unit.DAYS;
import static dev.recobro.features.Unit.NUMBER;
import static dev.recobro.features.Unit.WEEKDAY;

import java.util.List;

/** The account's age, and where the as-of day stands in year, month and week. */
final class CalendarFeatures {

  private CalendarFeatures() {}

  static List<Definition> all() {
    return List.of(
        feature("account_age", DAYS)
            .means("D less the day on which the account was opened; not below 0")
            .label("age of the account", "antigüedad de la cuenta")
            .says("account opened {} [day|days] ago", "cuenta abierta hace {} [día|días]")
            .is(o -> Math.max(0, o.day - o.openedDay)),
        feature("season_sin", NUMBER)
            .means("Sine of the day of the year as an angle, one turn a year")
            .label("time of year (sine)", "época del año (seno)")
            .says("time of the year", "época del año")
            .is(o -> o.calendar.seasonSin),
        feature("season_cos", NUMBER)
            .means("Cosine of the day of the year as an angle, one turn a year")
            .label("time of year (cosine)", "época del año (coseno)")
            .says("time of the year", "época del año")
            .is(o -> o.calendar.seasonCos),
        feature("day_of_month", NUMBER)
            .means("Day of the month of D, 1 to 31")
            .label("day of the month", "día del mes")
            .says("day {} of the month", "día {} del mes")
            .is(o -> o.calendar.dayOfMonth),
        feature("days_to_month_end", DAYS)
            .means("Days from D to the last day of its month")
            .label("days to the end of the month", "días hasta fin de mes")
            .says("{} [day|days] to the end of the month", "{} [día|días] hasta fin de mes")
            .is(o -> o.calendar.daysToMonthEnd),
        feature("weekday", WEEKDAY)
            .means("Day of the week of D")
            .label("day of the week", "día de la semana")
            .is(o -> o.calendar.weekday));
  }

  private static Draft feature(String name, Unit unit) {
    return new Draft(FeatureGroup.CALENDAR, name, unit, Window.NOW);
  }
}
