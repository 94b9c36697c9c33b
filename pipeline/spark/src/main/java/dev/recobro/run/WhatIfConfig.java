package dev.recobro.run;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A run's config with what is asked over it.
 *
 * @param asRun the config that the run was made with
 * @param asked with the user's file and settings over it
 */
record WhatIfConfig(Config asRun, Config asked) {

  private static final Set<String> MAY_DIFFER = Set.of("desks", "actions", "capacities", "policy");

  private static final String ROOT = "recobro";

  /**
   * @param json the run's config
   * @param file the user's, or null
   * @param settings {@code desks.ID=MINUTES}, {@code actions.ID.KEY=VALUE}, {@code actions.ID=off},
   *     {@code capacities.KEY=VALUE}
   * @throws BadInput when a setting is none of these, or the file asks what a run can't answer
   */
  static WhatIfConfig of(String json, @Nullable Path file, List<String> settings) {
    Config asRun = ConfigFactory.parseString(json).atPath(ROOT);
    Config asked = file == null ? asRun : read(file).withFallback(asRun);
    for (String setting : settings) {
      asked = set(asked, setting);
    }
    WhatIfConfig config = new WhatIfConfig(asRun, asked.resolve());
    config.requireAnswerable();
    return config;
  }

  private static Config read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("config: no file at " + file);
    }
    try {
      return ConfigFactory.parseFile(file.toFile());
    } catch (ConfigException e) {
      throw new BadInput("config: " + e.getMessage(), e);
    }
  }

  private static Config set(Config config, String setting) {
    int equals = setting.indexOf('=');
    String key = equals < 0 ? setting : setting.substring(0, equals).strip();
    String[] path = (key.startsWith(ROOT + ".") ? key.substring(8) : key).split("\\.", 3);
    try {
      if (equals > 0 && path.length > 1) {
        ConfigValue value =
            ConfigFactory.parseString("value = " + setting.substring(equals + 1)).getValue("value");
        if (path[0].equals("capacities")) {
          return config.withValue(ROOT + "." + String.join(".", path), value);
        }
        if (path[0].equals("desks") && path.length == 2) {
          return entry(config, "desks", path[1], "capacity-minutes", value);
        }
        if (path[0].equals("actions") && path.length == 3) {
          return entry(config, "actions", path[1], path[2], value);
        }
        if (path[0].equals("actions") && value.unwrapped().equals("off")) {
          return entry(config, "actions", path[1], "off", value);
        }
      }
    } catch (ConfigException e) {
      throw new BadInput("--set %s: %s".formatted(setting, e.getMessage()), e);
    }
    throw new BadInput(
        "--set %s: say desks.ID=MINUTES, actions.ID.KEY=VALUE, actions.ID=off or capacities.KEY=VALUE"
            .formatted(setting));
  }

  /** Sets a key of one entry of a list; {@code off} takes the entry out. */
  private static Config entry(Config config, String list, String id, String key, ConfigValue to) {
    List<Object> entries = new ArrayList<>();
    boolean found = false;
    for (Config entry : config.getConfigList(ROOT + "." + list)) {
      boolean here = entry.getString("id").equals(id);
      found |= here;
      if (!here || !key.equals("off")) {
        entries.add((here ? entry.withValue(key, to) : entry).root().unwrapped());
      }
    }
    if (!found) {
      throw new BadInput("--set %s.%s: the run has none of that id".formatted(list, id));
    }
    return config.withValue(ROOT + "." + list, ConfigValueFactory.fromIterable(entries));
  }

  private void requireAnswerable() {
    Config before = asRun.getConfig(ROOT);
    Config after = asked.getConfig(ROOT);
    Set<String> keys = new TreeSet<>(before.root().keySet());
    keys.addAll(after.root().keySet());
    keys.removeAll(MAY_DIFFER);
    for (String key : keys) {
      ConfigValue was = before.root().get(key);
      if (was == null || !was.equals(after.root().get(key))) {
        throw new BadInput(
            "a published run can't tell what another recobro.%s would bring; make a run"
                .formatted(key));
      }
    }
    rulesOff();
  }

  RecobroConfig runConfig() {
    return RecobroConfig.of(asRun.root().render(ConfigRenderOptions.concise()));
  }

  RecobroConfig askedConfig() {
    return RecobroConfig.of(asked.root().render(ConfigRenderOptions.concise()));
  }

  /**
   * Rules that the asked config switches off and the run's didn't.
   *
   * @throws BadInput for any other difference of the policies
   */
  Set<String> rulesOff() {
    Config before = asRun.getConfig(ROOT + ".policy");
    Config after = asked.getConfig(ROOT + ".policy");
    ConfigList was = before.getList("changes");
    ConfigList now = after.getList("changes");
    if (!before.getList("packs").equals(after.getList("packs")) || !now.containsAll(was)) {
      throw notOff();
    }
    Set<String> off = new TreeSet<>();
    for (ConfigValue change : now) {
      if (!was.contains(change)) {
        Config one = change.atKey("change").getConfig("change");
        if (!one.hasPath("off") || !one.getBoolean("off")) {
          throw notOff();
        }
        off.add(one.getString("rule"));
      }
    }
    return off;
  }

  private static BadInput notOff() {
    return new BadInput(
        "what-if can switch rules off beside the run's own policy.changes; any other rule or pack needs a run");
  }
}
