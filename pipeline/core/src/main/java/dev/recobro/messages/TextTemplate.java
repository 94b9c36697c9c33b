package dev.recobro.messages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with placeholders in braces. */
final class TextTemplate implements Serializable {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  private record Piece(String words, @Nullable Placeholder then) implements Serializable {}

  private final List<Piece> pieces;

  private TextTemplate(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is blank, or names something that no account has
   */
  static TextTemplate of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is blank");
    }
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = BRACES.matcher(text);
    int from = 0;
    while (matcher.find()) {
      String code = matcher.group(1);
      Placeholder placeholder =
          Placeholder.of(code)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "names {%s}, which nothing fills; there are %s"
                              .formatted(
                                  code,
                                  EnumSet.allOf(Placeholder.class).stream()
                                      .map(Placeholder::code)
                                      .toList())));
      pieces.add(new Piece(text.substring(from, matcher.start()), placeholder));
      from = matcher.end();
    }
    pieces.add(new Piece(text.substring(from), null));
    return new TextTemplate(pieces);
  }

  /** What it names. */
  Set<Placeholder> placeholders() {
    Set<Placeholder> named = EnumSet.noneOf(Placeholder.class);
    for (Piece piece : pieces) {
      if (piece.then() != null) {
        named.add(piece.then());
      }
    }
    return named;
  }

  /**
   * The text with every placeholder filled.
   *
   * @throws IllegalArgumentException when a value is missing
   */
  String fill(Map<Placeholder, String> values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece.words());
      if (piece.then() != null) {
        String value = values.get(piece.then());
        if (value == null) {
          throw new IllegalArgumentException("no value for {%s}".formatted(piece.then().code()));
        }
        text.append(value);
      }
    }
    return text.toString();
  }
}
