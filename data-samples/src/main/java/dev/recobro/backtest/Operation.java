package dev.recobro.backtest;

import dev.recobro.decisions.allocation.ActionUse;
import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.domain.Channel;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Treatment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a day of the operation holds, for each thousand accounts of the book.
 *
 * @param agentMinutes of the people who call
 * @param fieldMinutes of the people who visit
 * @param messages how many may go out, by channel, letters among them
 */
public record Operation(double agentMinutes, double fieldMinutes, Map<Channel, Double> messages) {

  private static final String AGENTS = "desk:agents";
  private static final String FIELD = "desk:field";
  private static final double CALL_MINUTES = 5;
  private static final double OFFER_MINUTES = 7;
  private static final double VISIT_MINUTES = 45;
  private static final double THOUSAND = 1000;

  /** Keeps a copy. */
  public Operation {
    messages = Map.copyOf(messages);
  }

  /** So many times the people and messages. */
  Operation times(double factor) {
    Map<Channel, Double> scaled = new EnumMap<>(Channel.class);
    messages.forEach((channel, count) -> scaled.put(channel, count * factor));
    return new Operation(agentMinutes * factor, fieldMinutes * factor, scaled);
  }

  /** The capacities of a day for a book of so many accounts. */
  public CapacityTable table(int accounts) {
    double thousands = accounts / THOUSAND;
    List<Capacity> capacities = new ArrayList<>();
    capacities.add(new Capacity(AGENTS, agentMinutes * thousands));
    capacities.add(new Capacity(FIELD, fieldMinutes * thousands));
    new EnumMap<>(messages)
        .forEach((channel, count) -> capacities.add(new Capacity(id(channel), count * thousands)));
    return CapacityTable.of(capacities, Action.STANDARD.stream().map(Operation::use).toList());
  }

  private static String id(Channel channel) {
    return "messages:" + channel.code();
  }

  private static ActionUse use(Action action) {
    return new ActionUse(action.id(), use(action.channel(), action.treatment()));
  }

  private static Map<String, Double> use(Channel channel, Treatment treatment) {
    return switch (channel) {
      case CALL -> Map.of(AGENTS, treatment == Treatment.REMINDER ? CALL_MINUTES : OFFER_MINUTES);
      case VISIT -> Map.of(FIELD, VISIT_MINUTES);
      case SMS, WHATSAPP, EMAIL, IVR, LETTER -> Map.of(id(channel), 1.0);
    };
  }
}
