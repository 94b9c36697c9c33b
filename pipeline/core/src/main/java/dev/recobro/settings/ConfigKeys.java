package dev.recobro.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Refuses keys that {@code reference.conf} doesn't hold, naming the nearest one that it does. */
public final class ConfigKeys {

  /** Objects whose keys are the user's own. */
  private static final Set<String> OPEN =
      Set.of(
          "recobro.fx",
          "recobro.capacities.messages",
          "recobro.capacities.budgets",
          "recobro.messages.languages",
          "recobro.messages.texts");

  private ConfigKeys() {}

  /**
   * Refuses keys of a whole config.
   *
   * @throws IllegalArgumentException naming the first
   */
  public static void refuseUnknown(Config user, Config reference) {
    Set<String> known = new TreeSet<>();
    collect("", reference.root(), known);
    Set<String> given = new TreeSet<>();
    collect("", user.root(), given);
    for (String key : given) {
      if (!known.contains(key) && OPEN.stream().noneMatch(open -> key.startsWith(open + "."))) {
        throw new IllegalArgumentException(
            "unknown key %s; did you mean %s?".formatted(key, nearest(key, known)));
      }
    }
  }

  /**
   * Refuses keys of one entry of a list.
   *
   * @throws IllegalArgumentException naming the first
   */
  public static void refuseUnknown(String where, Config entry, List<String> known) {
    for (String key : entry.root().keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "unknown key %s in %s; did you mean %s?"
                .formatted(key, where, nearest(key, new TreeSet<>(known))));
      }
    }
  }

  private static void collect(String prefix, ConfigObject object, Set<String> keys) {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String key = prefix + entry.getKey();
      keys.add(key);
      if (entry.getValue() instanceof ConfigObject nested && !OPEN.contains(key)) {
        collect(key + ".", nested, keys);
      }
    }
  }

  /** The one of {@code known} that takes fewest edits. */
  public static String nearest(String key, Set<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String other) -> distance(key, other)))
        .orElse("nothing");
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
