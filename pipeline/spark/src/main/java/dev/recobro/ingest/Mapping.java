package dev.recobro.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a foreign layout becomes a portfolio.
 *
 * @param sources by name
 * @param tables in the contract's order
 */
record Mapping(Map<String, Source> sources, List<TableMapping> tables) {

  /**
   * Where rows come from.
   *
   * @param position 1-based place among the command's sources
   * @param options of Spark's reader for this format
   */
  record Source(int position, String format, Map<String, String> options) {}

  /**
   * How one table is made.
   *
   * @param filter SQL condition on the source's rows
   * @param group SQL expressions; when there are any, columns are aggregates over the groups
   * @param columns SQL expression by column
   */
  record TableMapping(
      Table table,
      String source,
      Optional<String> filter,
      List<String> group,
      boolean distinct,
      Map<String, String> columns) {

    /** The key in the file at which something of this table stands. */
    String key(String inner) {
      return "tables." + table.code() + "." + inner;
    }
  }

  static final Set<String> KEYS = Set.of("description", "sources", "tables");
  static final Set<String> SOURCE_KEYS = Set.of("position", "format", "options");
  static final Set<String> TABLE_KEYS = Set.of("source", "filter", "group", "distinct", "columns");

  /**
   * Reads a HOCON file.
   *
   * @throws BadMappingException naming the key that is missing, unknown or wrong
   */
  static Mapping read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadMappingException("mapping", "no file " + file);
    }
    try {
      Config config = ConfigFactory.parseFile(file.toFile()).resolve();
      onlyKeys(config.root(), KEYS, "");
      Map<String, Source> sources = new TreeMap<>();
      config
          .getObject("sources")
          .forEach((name, value) -> sources.put(name, source("sources." + name, value)));
      List<TableMapping> tables = new ArrayList<>();
      config.getObject("tables").forEach((name, value) -> tables.add(table(name, value, sources)));
      tables.sort((a, b) -> a.table().compareTo(b.table()));
      return new Mapping(Map.copyOf(sources), List.copyOf(tables));
    } catch (ConfigException e) {
      throw new BadMappingException("mapping", String.valueOf(e.getMessage()), e);
    }
  }

  private static Source source(String key, ConfigValue value) {
    Config config = object(key, value, SOURCE_KEYS);
    return new Source(
        config.getInt("position"),
        config.getString("format"),
        config.hasPath("options") ? texts(config.getObject("options")) : Map.of());
  }

  private static TableMapping table(String name, ConfigValue value, Map<String, Source> sources) {
    String key = "tables." + name;
    Table table = tableOf(name);
    Config config = object(key, value, TABLE_KEYS);
    String source = config.getString("source");
    if (!sources.containsKey(source)) {
      throw new BadMappingException(key + ".source", "no source named " + source);
    }
    Map<String, String> columns = texts(config.getObject("columns"));
    for (Column column : table.columns()) {
      if (column.required() && !columns.containsKey(column.name())) {
        throw new BadMappingException(key + ".columns." + column.name(), "required, but missing");
      }
    }
    return new TableMapping(
        table,
        source,
        config.hasPath("filter") ? Optional.of(config.getString("filter")) : Optional.empty(),
        config.hasPath("group") ? config.getStringList("group") : List.of(),
        config.hasPath("distinct") && config.getBoolean("distinct"),
        columns);
  }

  private static Table tableOf(String name) {
    for (Table table : Table.values()) {
      if (table.code().equals(name)) {
        return table;
      }
    }
    throw new BadMappingException("tables." + name, "a portfolio has no such table");
  }

  private static Config object(String key, ConfigValue value, Set<String> known) {
    if (!(value instanceof ConfigObject object)) {
      throw new BadMappingException(
          key, "must be an object, is a " + value.valueType().name().toLowerCase(Locale.ROOT));
    }
    onlyKeys(object, known, key + ".");
    return object.toConfig();
  }

  private static void onlyKeys(ConfigObject object, Set<String> known, String prefix) {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw new BadMappingException(prefix + key, "unknown key; known are " + sorted(known));
      }
    }
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private static Map<String, String> texts(ConfigObject object) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : object.keySet()) {
      Config config = object.toConfig();
      String path = ConfigUtil.joinPath(name);
      if (config.getValue(path).valueType() == ConfigValueType.OBJECT) {
        throw new BadMappingException(name, "must be a text");
      }
      texts.put(name, config.getString(path));
    }
    return Map.copyOf(texts);
  }
}
