package dev.recobro.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of contact in UTC. They begin at eight in the debtor's zone and end ten hours later or with
 * the UTC day, so that a contact has the same civil day in every zone of the portfolio.
 */
final class Hours {

  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final int OPEN_SECONDS = 10 * 3600;
  private static final int DAY_SECONDS = 24 * 3600;

  private final int firstDay;
  private final int[][] opens;

  Hours(Scenario scenario) {
    firstDay = scenario.firstDay();
    Market[] markets = Market.values();
    opens = new int[markets.length][scenario.days()];
    for (Market market : markets) {
      for (int n = 0; n < scenario.days(); n++) {
        opens[market.index()][n] = opensAt(market.zone(), LocalDate.ofEpochDay(firstDay + n));
      }
    }
  }

  private static int opensAt(ZoneId zone, LocalDate day) {
    int offset = zone.getRules().getOffset(day.atTime(OPENS)).getTotalSeconds();
    return OPENS.toSecondOfDay() - offset;
  }

  /** Second of the UTC day at {@code share}, from 0 to below 1, of the open hours. */
  int second(Market market, int day, double share) {
    int from = opens[market.index()][day - firstDay];
    int span = Math.min(OPEN_SECONDS, DAY_SECONDS - from);
    return from + (int) (share * span);
  }
}
