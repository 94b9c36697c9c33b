package dev.recobro.features;

import dev.recobro.domain.Amounts;
import dev.recobro.domain.Bucket;
import dev.recobro.domain.Digits;
import dev.recobro.domain.Tongue;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** What a feature's value counts, and how it is written in a sentence. */
public enum Unit {
  DAYS("days", "#,##0", 1),
  MONTHS("months of 30 days", "#,##0.#", 1),
  COUNT("count", "#,##0", 1),
  MONEY("base currency", "#,##0.00", 1),
  MONEY_MONTHS("base currency × months of 30 days", "#,##0.00", 1),
  SHARE("share", "#,##0.#", 100),
  NUMBER("number", "#,##0.##", 1),
  YES_NO("0 or 1", "0", 1),
  BUCKET("index of bucket, 0 is current", "0", 1),
  WEEKDAY("1 Monday to 7 Sunday", "0", 1),
  DAY_OF_MONTH("day of the month, 1 to 31", "0", 1);

  private final String title;
  private final String pattern;
  private final int factor;

  Unit(String title, String pattern, int factor) {
    this.title = title;
    this.pattern = pattern;
    this.factor = factor;
  }

  /** The unit in words. */
  public String title() {
    return title;
  }

  /**
   * {@code value}, a finite number in this unit, as a reader of {@code tongue} writes it; amounts
   * of money with their currency.
   */
  String text(double value, Tongue tongue, Amounts amounts) {
    return this == MONEY ? amounts.text(value, tongue) : text(value, tongue);
  }

  /** The same for a unit that isn't money; amounts stand without a currency. */
  String text(double value, Tongue tongue) {
    return switch (this) {
      case YES_NO -> value >= 0.5 ? tongue.yes() : tongue.no();
      case BUCKET -> bucket(value);
      case WEEKDAY -> weekday(value, tongue.locale());
      case DAY_OF_MONTH -> tongue.dayOfMonth((int) Math.max(1, Math.min(31, Math.round(value))));
      case SHARE -> number(value, tongue) + tongue.percent();
      case DAYS, MONTHS, COUNT, MONEY, MONEY_MONTHS, NUMBER -> number(value, tongue);
    };
  }

  private String number(double value, Tongue tongue) {
    return new Digits(pattern, tongue).text(value * factor);
  }

  private static String bucket(double value) {
    Bucket[] buckets = Bucket.values();
    return buckets[(int) Math.max(0, Math.min(buckets.length - 1, Math.round(value)))].code();
  }

  private static String weekday(double value, Locale locale) {
    int number = (int) Math.max(1, Math.min(7, Math.round(value)));
    return DayOfWeek.of(number).getDisplayName(TextStyle.FULL, locale);
  }
}
