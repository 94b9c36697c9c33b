package dev.recobro.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object that came, each of whose members is known and of its type. */
record Body(JsonNode object) {
  private static final int LONGEST_TEXT = 256;
  private static final int LONGEST = 64 * 1024;
  private static final BigDecimal LARGEST = new BigDecimal("1e14");
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /**
   * Reads the request's body; refuses another type, another form and members not in {@code names}.
   */
  static Body of(Context context, Set<String> names) {
    demand(context, "application/json");
    return parse(Uploads.text(context, LONGEST), names);
  }

  /** Refuses a body of another media type, which a foreign page could send without asking. */
  static void demand(Context context, String... types) {
    String given = Optional.ofNullable(context.contentType()).orElse("");
    String type = given.split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!Set.of(types).contains(type)) {
      throw Refusal.badType("Send " + String.join(" or ", types) + " with that Content-Type.");
    }
  }

  static Body parse(String text, Set<String> names) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("it can't be read");
      throw Refusal.badBody("This isn't JSON: " + why + ".");
    }
    return of(node, "the body", names);
  }

  private static Body of(@Nullable JsonNode node, String what, Set<String> names) {
    if (node == null || !node.isObject()) {
      throw Refusal.badContent(what + ": a JSON object with " + all(names) + ".");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw Refusal.badContent(
                    shortened(name)
                        + ": there is no such member; the members are "
                        + all(names)
                        + ".");
              }
            });
    return new Body(node);
  }

  private static String all(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private Optional<JsonNode> member(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  /** A text of 1 to 256 characters without control characters. */
  Optional<String> text(String name) {
    return member(name)
        .map(
            node -> {
              String text = node.isTextual() ? node.asText() : "";
              if (text.isBlank()
                  || text.length() > LONGEST_TEXT
                  || text.codePoints().anyMatch(Body::unfit)) {
                throw Refusal.badContent(
                    name + ": a text of 1 to 256 characters, none of them a control character.");
              }
              return text;
            });
  }

  private static boolean unfit(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  String needed(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  static Refusal missing(String name) {
    return Refusal.badContent(name + ": it is missing.");
  }

  /** A whole number within bounds, themselves included. */
  Optional<Integer> whole(String name, int least, int most) {
    return member(name)
        .map(
            node -> {
              if (!node.isIntegralNumber()
                  || !node.canConvertToInt()
                  || node.asInt() < least
                  || node.asInt() > most) {
                throw Refusal.badContent(
                    name + ": a whole number from " + least + " to " + most + ".");
              }
              return node.asInt();
            });
  }

  int neededWhole(String name, int least, int most) {
    return whole(name, least, most).orElseThrow(() -> missing(name));
  }

  /** A word that {@code reader} knows. */
  <T> Optional<T> word(String name, Function<String, Optional<T>> reader, String words) {
    return text(name)
        .map(
            word ->
                reader
                    .apply(word)
                    .orElseThrow(() -> Refusal.badContent(name + ": one of " + words + ".")));
  }

  /** An instant as RFC 3339, with its offset. */
  Optional<Instant> instant(String name) {
    return text(name)
        .map(
            text -> {
              try {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                if (within(LocalDate.ofInstant(instant, ZoneOffset.UTC))) {
                  return instant;
                }
              } catch (DateTimeException notAnInstant) {
                // Refused below, as one out of range.
              }
              throw Refusal.badContent(
                  name + ": a time with its offset, such as 2026-11-03T14:05:00-05:00.");
            });
  }

  /** A day as ISO 8601. */
  LocalDate neededDay(String name) {
    String text = needed(name);
    try {
      LocalDate day = LocalDate.parse(text);
      if (within(day)) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // Refused below, as one out of range.
    }
    throw Refusal.badContent(name + ": a day such as 2026-11-03.");
  }

  private static boolean within(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** An amount in major units: a number, or a text that keeps its decimals. */
  BigDecimal neededAmount(String name) {
    JsonNode node = member(name).orElseThrow(() -> missing(name));
    try {
      BigDecimal amount =
          node.isNumber()
              ? node.decimalValue()
              : new BigDecimal(node.isTextual() ? node.asText() : "");
      if (amount.scale() < 20
          && amount.precision() - (long) amount.scale() < 20
          && amount.signum() >= 0
          && amount.compareTo(LARGEST) < 0) {
        return amount;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, as one out of range.
    }
    throw Refusal.badContent(name + ": an amount in major units, such as 250 or 99.90.");
  }

  /** An object within. */
  Optional<Body> object(String name, Set<String> names) {
    return member(name).map(node -> of(node, name, names));
  }
}
