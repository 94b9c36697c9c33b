package dev.recobro.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** A report's sentences and numbers in one language. */
final class Words {
  private static final String UNKNOWN = "–";

  private final Language language;
  private final Properties texts;

  private Words(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Words in(Language language) {
    String file = "/report/words_" + language.code() + ".properties";
    Properties texts = new Properties();
    try (InputStream stream = Words.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the program's own file is missing: " + file);
      }
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, texts);
  }

  Language language() {
    return language;
  }

  /** The text of {@code key}, its {@code %s} filled in order. */
  String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return String.format(Locale.ROOT, text, values);
  }

  /** What {@code code} is called; the code itself where there are no words for it. */
  String name(String kind, String code) {
    return texts.getProperty(kind + "." + code, code);
  }

  /** A share in percent, one decimal. */
  String percent(double share) {
    return number(share * 100, "#,##0.0") + text("percent");
  }

  /** A share in percent, without decimals. */
  String wholePercent(double share) {
    return number(share * 100, "#,##0") + text("percent");
  }

  /** A difference of shares in percentage points, with its sign. */
  String points(double difference) {
    return number(difference * 100, "+0.0;-0.0");
  }

  String count(long number) {
    return count((double) number);
  }

  String count(double number) {
    return number(number, "#,##0");
  }

  String decimal(double number, int digits) {
    return number(number, "#,##0." + "0".repeat(digits));
  }

  String signed(double number, int digits) {
    String pattern = "0." + "0".repeat(digits);
    return number(number, "+" + pattern + ";-" + pattern);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(language.dayPattern(), language.locale()).format(day);
  }

  private String number(double number, String pattern) {
    if (!Double.isFinite(number)) {
      return UNKNOWN;
    }
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(language.grouping());
    symbols.setDecimalSeparator(language.decimal());
    symbols.setMinusSign('−');
    return new DecimalFormat(pattern, symbols).format(number).replace('-', '−');
  }
}
