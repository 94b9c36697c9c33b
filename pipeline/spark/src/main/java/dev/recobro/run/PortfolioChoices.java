package dev.recobro.run;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.settings.ConfigKeys;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of {@code training.portfolios.by}. */
final class PortfolioChoices {

  private static final String NONE = "none";

  private PortfolioChoices() {}

  /**
   * The column that a word names; null for none.
   *
   * @throws IllegalArgumentException for another word, with the nearest that is known
   */
  static @Nullable PortfolioBy by(String word) {
    if (word.equals(NONE)) {
      return null;
    }
    return PortfolioBy.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "portfolios.by is one of %s, not %s; did you mean %s?"
                        .formatted(
                            String.join(", ", known()), word, ConfigKeys.nearest(word, known()))));
  }

  private static Set<String> known() {
    Set<String> known =
        Arrays.stream(PortfolioBy.values())
            .map(PortfolioBy::code)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add(NONE);
    return known;
  }
}
