package dev.recobro.simulator;

import java.time.ZoneId;
import java.util.Currency;

/** Where a debtor lives: the law, the clock, the money and the size of amounts there. */
public enum Market {
  CO("CO", "COP", "America/Bogota", "es-CO", 0.26, 4000, 5_000, "+5700000", 5, true),
  MX("MX", "MXN", "America/Mexico_City", "es-MX", 0.24, 18, 50, "+5200000", 5, true),
  CL("CL", "CLP", "America/Santiago", "es-CL", 0.12, 950, 500, "+5600000", 5, false),
  PE("PE", "PEN", "America/Lima", "es-PE", 0.12, 3.7, 5, "+5100000", 4, false),
  ES("ES", "EUR", "Europe/Madrid", "es-ES", 0.14, 0.92, 1, "+3400000", 4, false),
  US("US", "USD", "America/Chicago", "en-US", 0.04, 1, 1, "+131255501", 2, true),
  US_MA("US-MA", "USD", "America/New_York", "en-US", 0.03, 1, 1, "+161755501", 2, true),
  US_NY("US-NY", "USD", "America/New_York", "en-US", 0.03, 1, 1, "+121255501", 2, true),
  US_CA("US-CA", "USD", "America/Los_Angeles", "es-US", 0.02, 1, 1, "+121355501", 2, true);

  private static final int STEPS = 50;

  private final String jurisdiction;
  private final String currency;
  private final String zone;
  private final String language;
  private final double share;
  private final double perUsd;
  private final int roundTo;
  private final String phonePrefix;
  private final int phoneDigits;
  private final boolean fortnightlyPay;

  Market(
      String jurisdiction,
      String currency,
      String zone,
      String language,
      double share,
      double perUsd,
      int roundTo,
      String phonePrefix,
      int phoneDigits,
      boolean fortnightlyPay) {
    this.jurisdiction = jurisdiction;
    this.currency = currency;
    this.zone = zone;
    this.language = language;
    this.share = share;
    this.perUsd = perUsd;
    this.roundTo = roundTo;
    this.phonePrefix = phonePrefix;
    this.phoneDigits = phoneDigits;
    this.fortnightlyPay = fortnightlyPay;
  }

  /** ISO 3166-1 or -2 code. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** Of every amount on the debtor's accounts. */
  public Currency currency() {
    return Currency.getInstance(currency);
  }

  /** In which contact hours are read. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** BCP 47 tag. */
  public String language() {
    return language;
  }

  /** Place in tables by market. */
  @SuppressWarnings("EnumOrdinal") // tables by market live in memory only
  int index() {
    return ordinal();
  }

  /** Whether wages come every other week rather than monthly. */
  boolean fortnightlyPay() {
    return fortnightlyPay;
  }

  /** Minor units of the currency worth {@code usd}, at a fixed rate, rounded as bills are. */
  long minorOf(double usd) {
    long steps = Math.max(1, Math.round(usd * perUsd / roundTo));
    return steps * roundTo * minorPerMajor();
  }

  /** Minor units that a bill's amount is a multiple of. */
  int billStep() {
    return roundTo * minorPerMajor() / STEPS;
  }

  /** Minor units of the currency worth {@code usd}, at a fixed rate. */
  long exactMinorOf(double usd) {
    return Math.round(usd * perUsd * minorPerMajor());
  }

  /** US dollars in one minor unit of the currency, at the same fixed rate. */
  public double usdPerMinor() {
    return 1 / (perUsd * minorPerMajor());
  }

  /** Minor units in one major unit: 1 for CLP, 100 for the others. */
  int minorPerMajor() {
    return currency.equals("CLP") ? 1 : 100;
  }

  /**
   * A number in E.164 form from the block kept for fiction (US), else one that begins with zero.
   */
  String phone(long number) {
    String digits = Long.toString(number);
    int from = Math.max(0, digits.length() - phoneDigits);
    String tail = digits.substring(from);
    return phonePrefix + "0".repeat(phoneDigits - tail.length()) + tail;
  }

  static Market at(double quantile) {
    double left = quantile;
    for (Market market : values()) {
      left -= market.share;
      if (left < 0) {
        return market;
      }
    }
    return CO;
  }
}
