package dev.recobro.features;

import dev.recobro.domain.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for an account's numbers. {@code {days_past_due}} stands for that
 * feature's value without its sign, {@code [day|days]} for the word that fits the value before it.
 */
final class Template {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}|\\[([^|\\]]*)\\|([^\\]]*)]");

  private final String words;
  private final List<Part> parts;

  private Template(String words, List<Part> parts) {
    this.words = words;
    this.parts = List.copyOf(parts);
  }

  /** A piece of the sentence: as it stands, a feature's value, or one of two words. */
  private sealed interface Part {
    record Plain(String text) implements Part {}

    record Value(String feature) implements Part {}

    record Choice(String one, String many) implements Part {}
  }

  static Template of(String words) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(words);
    int from = 0;
    while (matcher.find()) {
      parts.add(new Part.Plain(words.substring(from, matcher.start())));
      String feature = matcher.group(1);
      parts.add(
          feature == null
              ? new Part.Choice(matcher.group(2), matcher.group(3))
              : new Part.Value(feature));
      from = matcher.end();
    }
    parts.add(new Part.Plain(words.substring(from)));
    return new Template(words, parts);
  }

  String text(Numbers numbers, Tongue tongue) {
    StringBuilder text = new StringBuilder();
    String number = "";
    for (Part part : parts) {
      if (part instanceof Part.Plain plain) {
        text.append(plain.text());
      } else if (part instanceof Part.Value value) {
        number = numbers.text(value.feature(), tongue);
        text.append(number);
      } else if (part instanceof Part.Choice choice) {
        text.append(number.equals("1") ? choice.one() : choice.many());
      }
    }
    return text.toString();
  }

  /** The features whose values it gives. */
  List<String> named() {
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Value value) {
        names.add(value.feature());
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return words;
  }
}
