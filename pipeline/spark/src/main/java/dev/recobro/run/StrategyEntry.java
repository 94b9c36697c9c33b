package dev.recobro.run;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueFactory;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.domain.Channel;
import dev.recobro.settings.CapacityEntry;
import dev.recobro.settings.Catalogues;
import dev.recobro.settings.ConfigKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a challenger of {@code recobro.strategies} from config. */
record StrategyEntry(Config entry) {

  private static final List<String> KEYS =
      List.of("id", "share", "model-set", "actions", "desks", "capacities");

  /**
   * @param catalogues the champion's
   * @param day all that the day holds
   */
  static Strategies read(Config root, Catalogues catalogues, DayCapacities day) {
    Strategies strategies =
        Strategies.of(
            catalogues.actions(),
            day,
            root.getConfigList("strategies").stream()
                .map(entry -> new StrategyEntry(entry).strategy(root, day))
                .toList(),
            root.getInt("arms.strategy-days"));
    catalogues.desks().forEach(desk -> Catalogues.refuseMixed(desk, strategies.catalogue()));
    return strategies;
  }

  private Strategy strategy(Config root, DayCapacities day) {
    ConfigKeys.refuseUnknown("strategies", entry, KEYS);
    double share = entry.getDouble("share");
    return new Strategy(
        entry.getString("id"),
        share,
        entry.hasPath("model-set") ? entry.getString("model-set") : null,
        Catalogues.read(root.withValue("actions", ConfigValueFactory.fromIterable(actions(root))))
            .actions(),
        capacities(day, CapacityParts.share(day, share)));
  }

  /** The catalogue's entries under those of the same id here, then those that are here alone. */
  private List<Map<String, Object>> actions(Config root) {
    Map<String, Config> byId = new LinkedHashMap<>();
    root.getConfigList("actions").forEach(action -> byId.put(action.getString("id"), action));
    if (entry.hasPath("actions")) {
      for (Config changed : entry.getConfigList("actions")) {
        String id = changed.getString("id");
        Config before = byId.get(id);
        if (!off(changed)) {
          byId.put(id, before == null ? changed : changed.withFallback(before).withoutPath("off"));
        } else if (byId.remove(id) == null) {
          throw new IllegalArgumentException("no action is called %s".formatted(id));
        }
      }
    }
    List<Map<String, Object>> actions = new ArrayList<>();
    byId.values().forEach(action -> actions.add(action.root().unwrapped()));
    return actions;
  }

  private static boolean off(Config action) {
    return action.hasPath("off") && action.getBoolean("off");
  }

  /** Its share of the day's, but for those that it names. */
  private DayCapacities capacities(DayCapacities day, DayCapacities share) {
    Map<Channel, Double> messages = new HashMap<>(share.messages());
    Map<Channel, Double> budgets = new HashMap<>(share.budgets());
    double budget = share.budget();
    if (entry.hasPath("capacities")) {
      Config own = entry.getConfig("capacities");
      ConfigKeys.refuseUnknown(
          "strategies.capacities", own, List.of("messages", "budgets", "budget"));
      if (own.hasPath("messages")) {
        messages.putAll(CapacityEntry.byChannel("messages", own));
      }
      if (own.hasPath("budgets")) {
        budgets.putAll(CapacityEntry.byChannel("budgets", own));
      }
      budget = own.hasPath("budget") ? own.getDouble("budget") : budget;
    }
    return new DayCapacities(desks(day, share), messages, budgets, budget);
  }

  private List<Desk> desks(DayCapacities day, DayCapacities share) {
    if (!entry.hasPath("desks")) {
      return share.desks();
    }
    Config minutes = entry.getConfig("desks");
    ConfigKeys.refuseUnknown(
        "strategies.desks", minutes, day.desks().stream().map(Desk::id).toList());
    return share.desks().stream()
        .map(
            desk ->
                minutes.hasPath(quoted(desk.id()))
                    ? new Desk(desk.id(), minutes.getDouble(quoted(desk.id())))
                    : desk)
        .toList();
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }
}
