package dev.recobro.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to speak of a reason group. {@code {days_past_due}} stands for that feature's value
 * without its sign, {@code [day|days]} for the word that fits the value before it.
 *
 * @param fits whether it is true of an account, and worth saying
 * @param about the features that it tells of: those that it names, and others that say the same
 */
record Phrase(Predicate<Numbers> fits, String en, String es, List<String> about) {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}|\\[([^|\\]]*)\\|([^\\]]*)]");

  static Phrase when(Predicate<Numbers> fits, String en, String es) {
    return new Phrase(fits, en, es, named(en));
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
    return new ReasonText(text(en, numbers, Tongue.ENGLISH), text(es, numbers, Tongue.SPANISH));
  }

  private static String text(String template, Numbers numbers, Tongue tongue) {
    StringBuilder text = new StringBuilder();
    Matcher parts = PART.matcher(template);
    String number = "";
    while (parts.find()) {
      String feature = parts.group(1);
      String said;
      if (feature == null) {
        said = number.equals("1") ? parts.group(2) : parts.group(3);
      } else {
        number = numbers.text(feature, tongue);
        said = number;
      }
      parts.appendReplacement(text, Matcher.quoteReplacement(said));
    }
    return parts.appendTail(text).toString();
  }

  /** The features whose values it gives. */
  List<String> named() {
    return named(en);
  }

  private static List<String> named(String template) {
    List<String> names = new ArrayList<>();
    Matcher parts = PART.matcher(template);
    while (parts.find()) {
      if (parts.group(1) != null) {
        names.add(parts.group(1));
      }
    }
    return names;
  }
}
