package dev.recobro.nightly;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.Allocation.CapacityUse;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.DayPlan;
import dev.recobro.decisions.strategies.StrategyPlans;
import dev.recobro.domain.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the run's record says of capacities: all of the day's, or one strategy's part.
 *
 * @param actions of all strategies
 * @param taken how often each of them
 * @param gap how much more net value there could be at most, as a share
 */
record DayRecord(
    DayCapacities capacities,
    List<Action> actions,
    List<CapacityUse> uses,
    long[] taken,
    double gap) {

  static DayRecord of(StrategyPlans plans, NightSettings settings) {
    return new DayRecord(
        settings.capacities(), settings.actions(), plans.uses(), plans.taken(), plans.gap());
  }

  /** Of the strategy at {@code place}. */
  static DayRecord of(StrategyPlans plans, NightSettings settings, int place) {
    DayPlan plan = plans.plans().get(place);
    return new DayRecord(
        settings.strategies().all().get(place).capacities(),
        settings.actions(),
        plan.uses(),
        plan.taken(),
        plan.allocation().gap());
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("desks", capacities.desks().stream().map(this::desk).toList());
    tree.put("channels", channels());
    tree.put("budget", use(DayCapacities.ALL_CHANNELS));
    tree.put("optimality_gap", gap);
    return tree;
  }

  private Map<String, Object> desk(Desk ofDay) {
    CapacityUse minutes = found(DayCapacities.minutesOf(ofDay.id()));
    Map<String, Object> desk = new LinkedHashMap<>();
    desk.put("desk", ofDay.id());
    desk.put("capacity_minutes", ofDay.capacityMinutes());
    desk.put("used_minutes", minutes == null ? 0 : minutes.used());
    desk.put("shadow_price", minutes == null ? 0 : minutes.shadowPrice());
    desk.put("entries", entries(action -> action.desk().equals(ofDay.id())));
    return desk;
  }

  private List<Map<String, Object>> channels() {
    List<Map<String, Object>> channels = new ArrayList<>();
    actions.stream()
        .map(Action::channel)
        .distinct()
        .sorted()
        .forEach(of -> channels.add(channel(of)));
    return channels;
  }

  private Map<String, Object> channel(Channel of) {
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("channel", of.code());
    channel.put("entries", entries(action -> action.channel() == of));
    channel.put("messages", use(DayCapacities.messagesOf(of)));
    channel.put("budget", use(DayCapacities.budgetOf(of)));
    return channel;
  }

  private long entries(Predicate<Action> of) {
    long entries = 0;
    for (int action = 0; action < taken.length; action++) {
      entries += of.test(actions.get(action)) ? taken[action] : 0;
    }
    return entries;
  }

  /** Null where the day has no such limit. */
  private @Nullable Map<String, Object> use(String capacity) {
    CapacityUse found = found(capacity);
    if (found == null) {
      return null;
    }
    Map<String, Object> use = new LinkedHashMap<>();
    use.put("capacity", found.capacity().limit());
    use.put("used", found.used());
    use.put("shadow_price", found.shadowPrice());
    return use;
  }

  private @Nullable CapacityUse found(String capacity) {
    return uses.stream()
        .filter(use -> use.capacity().id().equals(capacity))
        .findFirst()
        .orElse(null);
  }
}
