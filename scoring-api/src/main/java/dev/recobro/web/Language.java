package dev.recobro.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the pages. */
enum Language {
  EN,
  ES;

  /** BCP 47 tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Language> of(@Nullable String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The first language that an {@code Accept-Language} header prefers; English for none. */
  static Language accepted(@Nullable String header) {
    if (header == null) {
      return EN;
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(header);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
          .flatMap(range -> of(range.getRange().split("-")[0]).stream())
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException malformed) {
      return EN;
    }
  }
}
