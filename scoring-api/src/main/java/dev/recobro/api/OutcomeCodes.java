package dev.recobro.api;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the codes of foreign dialers mean, by the id of their table. */
public record OutcomeCodes(Map<String, Map<String, Outcome>> tables) {
  private static final List<String> SHIPPED = List.of("vicidial");

  /** Keeps the tables as they are. */
  public OutcomeCodes {
    tables = Map.copyOf(tables);
  }

  /** The shipped tables alone. */
  public static OutcomeCodes shipped() {
    return with(List.of());
  }

  /**
   * The shipped tables and those in {@code files}: HOCON, {@code id} and {@code codes}. A file with
   * a shipped id takes its place.
   *
   * @throws IllegalArgumentException in one line, for a file that isn't such a table
   */
  public static OutcomeCodes with(List<Path> files) {
    Map<String, Map<String, Outcome>> tables = new TreeMap<>();
    for (String id : SHIPPED) {
      add(tables, ConfigFactory.parseResources(OutcomeCodes.class, "codes/" + id + ".conf"), id);
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("codes " + file + ": there is no such file");
      }
      add(tables, ConfigFactory.parseFile(file.toFile()), file.toString());
    }
    return new OutcomeCodes(tables);
  }

  private static void add(Map<String, Map<String, Outcome>> tables, Config table, String where) {
    try {
      Map<String, Outcome> codes = new TreeMap<>();
      Config given = table.getConfig("codes");
      for (String code : given.root().keySet()) {
        String word = String.valueOf(given.root().get(code).unwrapped());
        codes.put(
            code,
            Outcome.of(word)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "codes %s: %s = %s isn't an outcome".formatted(where, code, word))));
      }
      tables.put(table.getString("id"), Map.copyOf(codes));
    } catch (ConfigException e) {
      throw new IllegalArgumentException("codes " + where + ": " + e.getMessage(), e);
    }
  }

  /** What {@code code} means in {@code table}; refuses one that isn't there. */
  Outcome of(String table, String code) {
    Map<String, Outcome> codes = tables.get(table);
    if (codes == null) {
      throw Refusal.badContent(
          "codes: there is no table " + table + "; the tables are " + names(tables) + ".");
    }
    Outcome outcome = codes.get(code);
    if (outcome == null) {
      throw Refusal.badContent(
          "code: " + table + " has no " + code + "; it has " + names(codes) + ".");
    }
    return outcome;
  }

  private static String names(Map<String, ?> map) {
    return String.join(", ", new TreeSet<>(map.keySet()));
  }
}
