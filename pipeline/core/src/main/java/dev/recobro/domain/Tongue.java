package dev.recobro.domain;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A language that reasons and messages are written in. */
public enum Tongue {
  ENGLISH(Locale.ENGLISH, '.', ',', "yes", "no", "%"),
  SPANISH(Locale.forLanguageTag("es"), ',', '.', "sí", "no", " %");

  private final Locale locale;
  private final char decimal;
  private final char grouping;
  private final String yes;
  private final String no;
  private final String percent;

  Tongue(Locale locale, char decimal, char grouping, String yes, String no, String percent) {
    this.locale = locale;
    this.decimal = decimal;
    this.grouping = grouping;
    this.yes = yes;
    this.no = no;
    this.percent = percent;
  }

  /** The language's word in tables and config: {@code en}, {@code es}. */
  public String code() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** How numbers are written, the same with every JDK. */
  public DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(grouping);
    symbols.setMinusSign('-');
    return symbols;
  }

  public String yes() {
    return yes;
  }

  public String no() {
    return no;
  }

  /** What stands after a number of hundredths. */
  public String percent() {
    return percent;
  }

  /** A day of the month as it stands after an article: "5th", "día 5". */
  public String dayOfMonth(int day) {
    return switch (this) {
      case ENGLISH -> day + ordinal(day);
      case SPANISH -> "día " + day;
    };
  }

  private static String ordinal(int day) {
    int last = day / 10 == 1 ? 0 : day % 10;
    return switch (last) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
