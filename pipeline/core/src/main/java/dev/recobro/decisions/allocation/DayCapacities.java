package dev.recobro.decisions.allocation;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.domain.Channel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one day holds, in the field's words. Desks that approve are desks like others: an action
 * that needs approval names such a desk as its own.
 *
 * @param messages how many may go out, by channel; a channel that isn't named has no limit
 * @param budgets money that may be spent, by channel, in the base currency; as above
 * @param budget money that may be spent in all, in the base currency; infinite for no limit
 */
public record DayCapacities(
    List<Desk> desks, Map<Channel, Double> messages, Map<Channel, Double> budgets, double budget)
    implements Serializable {
  /** Id of the money that all channels may spend, as a capacity. */
  public static final String ALL_CHANNELS = "budget";

  /** Minutes of desks, and no other limit. */
  public static DayCapacities ofDesks(List<Desk> desks) {
    return new DayCapacities(desks, Map.of(), Map.of(), Double.POSITIVE_INFINITY);
  }

  /** Keeps copies. */
  public DayCapacities {
    desks = List.copyOf(desks);
    messages = Map.copyOf(messages);
    budgets = Map.copyOf(budgets);
  }

  /** Id of a desk's minutes as a capacity. */
  public static String minutesOf(String desk) {
    return "desk:" + desk;
  }

  /** Id of a channel's messages as a capacity. */
  public static String messagesOf(Channel channel) {
    return "messages:" + channel.code();
  }

  /** Id of a channel's budget as a capacity. */
  public static String budgetOf(Channel channel) {
    return "budget:" + channel.code();
  }

  /** Minutes of a desk; 0 of one that there is not. */
  double minutes(String desk) {
    return desks.stream()
        .filter(one -> one.id().equals(desk))
        .mapToDouble(Desk::capacityMinutes)
        .sum();
  }

  /**
   * The table for these actions, in their order.
   *
   * @throws IllegalArgumentException when an action names a desk that there is not
   */
  public CapacityTable table(List<Action> actions) {
    List<Capacity> capacities = new ArrayList<>();
    desks.forEach(
        desk -> capacities.add(new Capacity(minutesOf(desk.id()), desk.capacityMinutes())));
    for (Channel channel : Channel.values()) {
      if (messages.containsKey(channel)) {
        capacities.add(new Capacity(messagesOf(channel), messages.getOrDefault(channel, 0.0)));
      }
      if (budgets.containsKey(channel)) {
        capacities.add(new Capacity(budgetOf(channel), budgets.getOrDefault(channel, 0.0)));
      }
    }
    if (budget < Double.POSITIVE_INFINITY) {
      capacities.add(new Capacity(ALL_CHANNELS, budget));
    }
    return CapacityTable.of(capacities, actions.stream().map(this::use).toList());
  }

  private ActionUse use(Action action) {
    Map<String, Double> use = new HashMap<>();
    use.put(minutesOf(action.desk()), action.minutes());
    if (messages.containsKey(action.channel())) {
      use.put(messagesOf(action.channel()), 1.0);
    }
    if (budgets.containsKey(action.channel())) {
      use.put(budgetOf(action.channel()), action.cost());
    }
    if (budget < Double.POSITIVE_INFINITY) {
      use.put(ALL_CHANNELS, action.cost());
    }
    return new ActionUse(action.id(), use);
  }
}
