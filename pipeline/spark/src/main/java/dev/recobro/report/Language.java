package dev.recobro.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Language of a report. */
public enum Language {
  ENGLISH("en", ',', '.', "d MMMM yyyy"),
  SPANISH("es", '.', ',', "d 'de' MMMM 'de' yyyy");

  private final String code;
  private final char grouping;
  private final char decimal;
  private final String dayPattern;

  Language(String code, char grouping, char decimal, String dayPattern) {
    this.code = code;
    this.grouping = grouping;
    this.decimal = decimal;
    this.dayPattern = dayPattern;
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  char grouping() {
    return grouping;
  }

  char decimal() {
    return decimal;
  }

  String dayPattern() {
    return dayPattern;
  }

  Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** The language of that {@link #code()}. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
