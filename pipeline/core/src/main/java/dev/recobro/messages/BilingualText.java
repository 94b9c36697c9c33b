package dev.recobro.messages;

import dev.recobro.domain.Tongue;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** A text in every language that Recobro writes. */
final class BilingualText implements Serializable {

  private final Map<Tongue, TextTemplate> templates;

  private BilingualText(Map<Tongue, TextTemplate> templates) {
    this.templates = templates;
  }

  /**
   * Reads a text of each language.
   *
   * @param name of the text, for errors
   * @param words by code of the language
   * @throws IllegalArgumentException when a language is missing or unknown, or a text can't be read
   */
  static BilingualText of(String name, Map<String, String> words) {
    Map<Tongue, TextTemplate> templates = new EnumMap<>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      String text = words.get(tongue.code());
      if (text == null || words.size() > Tongue.values().length) {
        throw new IllegalArgumentException(
            "text %s: it needs en and es, and has %s"
                .formatted(name, words.keySet().stream().sorted().toList()));
      }
      try {
        templates.put(tongue, TextTemplate.of(text));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "text %s, %s: %s".formatted(name, tongue.code(), e.getMessage()), e);
      }
    }
    return new BilingualText(templates);
  }

  /** The text in one language. */
  TextTemplate in(Tongue tongue) {
    TextTemplate template = templates.get(tongue);
    if (template == null) {
      throw new IllegalStateException("no text in " + tongue.code());
    }
    return template;
  }

  /** Hands every placeholder of every language to {@code check}. */
  void placeholders(Consumer<Placeholder> check) {
    templates.values().forEach(template -> template.placeholders().forEach(check));
  }
}
