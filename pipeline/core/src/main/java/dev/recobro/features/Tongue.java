package dev.recobro.features;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A language that reasons are written in. */
enum Tongue {
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

  Locale locale() {
    return locale;
  }

  DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(grouping);
    symbols.setMinusSign('-');
    return symbols;
  }

  String yes() {
    return yes;
  }

  String no() {
    return no;
  }

  String percent() {
    return percent;
  }

  /** A day of the month as it stands after an article: "5th", "día 5". */
  String dayOfMonth(int day) {
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
