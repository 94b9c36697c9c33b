package dev.recobro.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that came: what isn't JSON is a bad request, what doesn't fit is refused with its
 * place.
 *
 * @param where for a person, such as {@code accounts[3]}; empty for the body itself
 */
record Body(String where, JsonNode object) {
  private static final int DEEPEST = 32;
  private static final int SHOWN = 40;
  private static final Pattern INSIDE =
      Pattern.compile(
          ", from `[^`]*`|: not allowed as per.*| \\((bound as|start marker)[^)]*\\)*| \\(of type"
              + " [^)]*\\)");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // An attribute that is 3.0 to the night is 3.0 here: its text counts, not its value.
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  /** Reads the request's body; refuses another type, a longer one and members of other names. */
  static Body of(Context context, BodyLimit limit, Set<String> names) {
    Uploads.demand(context, "application/json");
    return parse(Uploads.text(context, limit), names);
  }

  static Body parse(String text, Set<String> names) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw Refusal.badBody(
          "This isn't JSON: "
              + why(e)
              + ", line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ".");
    }
    if (node == null || !node.isObject()) {
      throw Refusal.badBody(
          "The body is a JSON object in braces, with " + String.join(", ", sorted(names)) + ".");
    }
    Body body = new Body("", node);
    body.only(names);
    return body;
  }

  /** What the parser says, without the names of its classes and settings. */
  private static String why(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .map(line -> INSIDE.matcher(line).replaceAll(""))
        .orElse("it can't be read");
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }

  /** Refuses members of other names. */
  void only(Set<String> names) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                throw Refusal.badContent(
                    "%s: there is no such member; the members are %s."
                        .formatted(place(shortened(name)), String.join(", ", sorted(names))));
              }
            });
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  String place(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  /** Whether the member is there, though it may be null. */
  boolean has(String name) {
    return object.has(name);
  }

  /** A member; empty when it is absent or null. */
  Optional<Member> member(String name) {
    return Optional.ofNullable(object.get(name))
        .filter(node -> !node.isNull())
        .map(node -> new Member(place(name), node));
  }

  Member needed(String name) {
    return member(name)
        .orElseThrow(() -> Refusal.badContent(place(name) + " is missing: give it, not as null."));
  }

  /** A line of text; null when it is absent. */
  @Nullable String line(String name) {
    return member(name).map(Member::line).orElse(null);
  }

  /** An object within; empty when it is absent or null. */
  Optional<Body> object(String name, Set<String> names) {
    Optional<Body> inside = object(name);
    inside.ifPresent(body -> body.only(names));
    return inside;
  }

  private Optional<Body> object(String name) {
    return member(name).map(member -> inside(member.place(), member.node()));
  }

  private static Body inside(String place, JsonNode node) {
    if (!node.isObject()) {
      throw Refusal.badContent(place + " is an object in braces.");
    }
    return new Body(place, node);
  }

  /** A list's elements; none when it is absent or null. */
  private List<Member> elements(String name, int most) {
    List<Member> elements = new ArrayList<>();
    member(name)
        .ifPresent(
            list -> {
              if (!list.node().isArray() || list.node().size() > most) {
                throw list.wrong("is a list in brackets, of at most " + most);
              }
              list.node()
                  .forEach(
                      node ->
                          elements.add(
                              new Member("%s[%d]".formatted(list.place(), elements.size()), node)));
            });
    return elements;
  }

  /** A list of numbers that aren't negative; empty when it is absent or null. */
  Optional<List<Double>> numbers(String name, int most) {
    return member(name).map(list -> elements(name, most).stream().map(Member::number).toList());
  }

  /** A list of texts; empty when it is absent or null. */
  List<String> texts(String name, int most) {
    return elements(name, most).stream().map(Member::text).toList();
  }

  /** A list of objects; empty when it is absent or null. */
  List<Body> objects(String name, int most) {
    return elements(name, most).stream()
        .map(element -> inside(element.place(), element.node()))
        .toList();
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
                    .forEachRemaining(
                        key -> limits.put(key, inside.member(key).map(Member::number))));
    return limits;
  }

  /** Objects by name. */
  Map<String, Body> objectsByName(String name) {
    Map<String, Body> objects = new LinkedHashMap<>();
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
                                inside(inside.place(entry.getKey()), entry.getValue()))));
    return objects;
  }
}
