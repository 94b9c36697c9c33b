package dev.recobro.features;

import dev.recobro.domain.Tongue;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One way to speak of a reason group.
 *
 * @param fits whether it is true of an account, and worth saying
 * @param about the features that it tells of: those that it names, and others that say the same
 */
record Phrase(Predicate<Numbers> fits, Template en, Template es, List<String> about) {

  /** Templates are written as {@link Template} reads them. */
  static Phrase when(Predicate<Numbers> fits, String en, String es) {
    Template english = Template.of(en);
    return new Phrase(fits, english, Template.of(es), english.named());
  }

  /** The same, telling of {@code features} too. */
  Phrase andAbout(String features) {
    return new Phrase(
        fits,
        en,
        es,
        Stream.concat(about.stream(), Stream.of(features.split(" "))).distinct().toList());
  }

  ReasonText text(Numbers numbers) {
    return new ReasonText(en.text(numbers, Tongue.ENGLISH), es.text(numbers, Tongue.SPANISH));
  }

  /** The features whose values it gives. */
  List<String> named() {
    return en.named();
  }
}
