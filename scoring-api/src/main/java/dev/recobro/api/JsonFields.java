package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One JSON object of a request; whatever isn't as it should be is refused with its place.
 *
 * @param where for a person, such as {@code accounts[3]}
 */
record JsonFields(String where, JsonNode object) {

  static JsonFields of(String where, JsonNode value) {
    if (!value.isObject()) {
      throw Refusal.badBody(where + " is an object in braces.");
    }
    return new JsonFields(where, value);
  }

  /** Refuses members of other names. */
  void only(Set<String> names) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw Refusal.badBody(
                    "%s has no %s; it takes %s."
                        .formatted(where, name, String.join(", ", new TreeSet<>(names))));
              }
            });
  }

  /** Whether the member is there, though it may be null. */
  boolean has(String name) {
    return object.has(name);
  }

  private Optional<JsonNode> value(String name) {
    return Optional.of(object.path(name)).filter(v -> !v.isMissingNode() && !v.isNull());
  }

  /** A text; empty when it is absent or null. */
  Optional<String> text(String name) {
    return value(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw Refusal.badBody("%s.%s is a text in quotes.".formatted(where, name));
              }
              return value.textValue();
            });
  }

  /** A number that isn't negative; empty when it is absent or null. */
  Optional<Double> amount(String name) {
    return value(name).map(value -> amount(where + "." + name, value));
  }

  private static double amount(String place, JsonNode value) {
    if (!value.isNumber() || !(value.doubleValue() >= 0) || value.doubleValue() > 1e15) {
      throw Refusal.badBody(place + " is a number, 0 or more.");
    }
    return value.doubleValue();
  }

  /** A list of numbers that aren't negative; empty when it is absent or null. */
  Optional<List<Double>> amounts(String name, int most) {
    return value(name)
        .map(
            list -> {
              List<Double> amounts = new ArrayList<>();
              elements(name, list, most)
                  .forEach(value -> amounts.add(amount(where + "." + name, value)));
              return amounts;
            });
  }

  /** A list of texts; empty when it is absent or null. */
  List<String> words(String name, int most) {
    List<String> words = new ArrayList<>();
    value(name)
        .ifPresent(
            list ->
                elements(name, list, most)
                    .forEach(
                        value -> {
                          if (!value.isTextual()) {
                            throw Refusal.badBody(
                                "%s.%s is a list of texts.".formatted(where, name));
                          }
                          words.add(value.textValue());
                        }));
    return words;
  }

  /** A list of objects; empty when it is absent or null. */
  List<JsonFields> objects(String name, int most) {
    List<JsonFields> objects = new ArrayList<>();
    value(name)
        .ifPresent(
            list ->
                elements(name, list, most)
                    .forEach(
                        value -> objects.add(of("%s[%d]".formatted(name, objects.size()), value))));
    return objects;
  }

  private Iterable<JsonNode> elements(String name, JsonNode list, int most) {
    if (!list.isArray() || list.size() > most) {
      throw Refusal.badBody(
          "%s.%s is a list in brackets, of at most %d.".formatted(where, name, most));
    }
    return list;
  }

  /** An object inside; empty when it is absent or null. */
  Optional<JsonFields> object(String name) {
    return value(name).map(value -> of(name, value));
  }

  /** Numbers that aren't negative, by name; empty ones are null, which lifts a limit. */
  Map<String, Optional<Double>> limits(String name) {
    Map<String, Optional<Double>> limits = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            inside ->
                inside
                    .object()
                    .fieldNames()
                    .forEachRemaining(key -> limits.put(key, inside.amount(key))));
    return limits;
  }

  /** Objects by name. */
  Map<String, JsonFields> objectsByName(String name) {
    Map<String, JsonFields> objects = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            inside ->
                inside
                    .object()
                    .properties()
                    .forEach(
                        entry ->
                            objects.put(
                                entry.getKey(),
                                of(name + "." + entry.getKey(), entry.getValue()))));
    return objects;
  }
}
