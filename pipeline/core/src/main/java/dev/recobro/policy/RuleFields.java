package dev.recobro.policy;

import com.typesafe.config.Config;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Placement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one rule in a pack's file. */
final class RuleFields {

  private final Config config;

  RuleFields(Config config) {
    this.config = config;
  }

  String text(String key) {
    return config.getString(key);
  }

  int number(String key, int absent) {
    return config.hasPath(key) ? config.getInt(key) : absent;
  }

  List<String> words(String key) {
    return config.hasPath(key) ? config.getStringList(key) : List.of();
  }

  <E extends Enum<E>> E one(String key, Class<E> type, E absent) {
    return config.hasPath(key) ? parse(key, config.getString(key), type) : absent;
  }

  <E extends Enum<E>> E one(String key, Class<E> type) {
    return parse(key, config.getString(key), type);
  }

  /** The values of a list of codes; all of the type when the key is absent. */
  <E extends Enum<E>> Set<E> some(String key, Class<E> type) {
    return config.hasPath(key) ? listed(key, type) : EnumSet.allOf(type);
  }

  /** The values of a list of codes; none when the key is absent. */
  <E extends Enum<E>> Set<E> listed(String key, Class<E> type) {
    Set<E> values = EnumSet.noneOf(type);
    words(key).forEach(word -> values.add(parse(key, word, type)));
    return values;
  }

  private static <E extends Enum<E>> E parse(String key, String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s = %s is none of: %s"
                        .formatted(
                            key,
                            word,
                            String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .toList()))));
  }

  private @Nullable LocalDate date(String key) {
    if (!config.hasPath(key)) {
      return null;
    }
    try {
      return LocalDate.parse(config.getString(key));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s = %s is no ISO date".formatted(key, config.getString(key)), e);
    }
  }

  Map<String, String> hours() {
    Map<String, String> hours = new LinkedHashMap<>();
    for (String key : new TreeSet<>(config.getObject("hours").keySet())) {
      hours.put(key, config.getConfig("hours").getString(key));
    }
    return hours;
  }

  Scope scope() {
    return new Scope(
        some("channels", Channel.class),
        some("placements", Placement.class),
        Set.copyOf(words("treatments")),
        some("places", Place.class),
        listed("exempt", Consent.class),
        date("from"),
        date("to"));
  }

  void refuseUnknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>(config.root().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown key %s; known are %s"
              .formatted(unknown.iterator().next(), new TreeSet<>(known)));
    }
  }
}
