package dev.recobro.simulator;

/** How easy money is in a month: a season by month of year, and a slow shock per market. */
final class Climate {

  // Extra pay in June, July and December; the bills of Christmas and school from January to March.
  private static final double[] SEASON = {
    -0.07, -0.05, -0.02, 0.01, 0.0, 0.03, 0.02, -0.01, -0.02, 0.0, -0.02, 0.05
  };
  private static final double PERSISTENCE = 0.75;
  private static final double SHOCK_SIZE = 0.07;
  private static final double TAX_REFUND = 0.06;

  private final double[][] ease;
  private final Calendar calendar;

  Climate(Calendar calendar, Chance chance) {
    this.calendar = calendar;
    Market[] markets = Market.values();
    ease = new double[markets.length][calendar.months()];
    for (Market market : markets) {
      double shock = 0;
      for (int m = 0; m < calendar.months(); m++) {
        double news = chance.unit(market.index(), m, Purpose.SHOCK) - 0.5;
        shock = PERSISTENCE * shock + SHOCK_SIZE * news;
        ease[market.index()][m] = season(market, calendar.monthOfYear(m)) + shock;
      }
    }
  }

  private static double season(Market market, int monthOfYear) {
    boolean refund = market.currency().getCurrencyCode().equals("USD") && monthOfYear == 2;
    return SEASON[monthOfYear] + (refund ? TAX_REFUND : 0);
  }

  /** What to add to the chance of having money on {@code day}; around 0. */
  double ease(Market market, int day) {
    return ease[market.index()][calendar.month(day)];
  }
}
