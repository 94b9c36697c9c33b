package dev.recobro.run;

import dev.recobro.report.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language given on the command line. */
final class LanguageConverter implements ITypeConverter<Language> {

  @Override
  public Language convert(String text) {
    return Language.of(text)
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a language: en, es"));
  }
}
