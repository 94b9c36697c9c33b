package dev.recobro.simulator;

/** Amounts as the tables have them: hundredths of the major unit, whatever the currency. */
final class Amounts {

  private static final int HUNDRED = 100;

  private Amounts() {}

  static long hundredths(Market market, long minor) {
    return minor * (HUNDRED / market.minorPerMajor());
  }
}
