package dev.recobro.decisions.allocation;

import dev.recobro.decisions.Desk;
import dev.recobro.domain.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * A day's capacities in parts that together are never more than the day: whole messages, and whole
 * millionths of all else.
 */
public final class CapacityParts {

  private CapacityParts() {}

  /**
   * A share of everything that the day limits, rounded down.
   *
   * @param share from 0 to 1
   */
  public static DayCapacities share(DayCapacities day, double share) {
    DoubleUnaryOperator part = units -> Micros.units((long) (share * micros(units)));
    return new DayCapacities(
        day.desks().stream()
            .map(desk -> new Desk(desk.id(), part.applyAsDouble(desk.capacityMinutes())))
            .toList(),
        each(day.messages(), most -> Math.floor(share * most)),
        each(day.budgets(), part),
        limited(day.budget()) ? part.applyAsDouble(day.budget()) : day.budget());
  }

  /**
   * What the day has left beside {@code others}; what it doesn't limit stays without a limit.
   *
   * @throws IllegalArgumentException naming the capacity of which they have more than there is
   */
  public static DayCapacities rest(DayCapacities day, List<DayCapacities> others) {
    if (others.isEmpty()) {
      return day;
    }
    return new DayCapacities(
        day.desks().stream().map(desk -> new Desk(desk.id(), minutes(desk, others))).toList(),
        channels("messages", day.messages(), others, DayCapacities::messages),
        channels("budget", day.budgets(), others, DayCapacities::budgets),
        limited(day.budget())
            ? left("the budget", day.budget(), others, DayCapacities::budget)
            : day.budget());
  }

  private static double minutes(Desk desk, List<DayCapacities> others) {
    return left(
        "desk " + desk.id(), desk.capacityMinutes(), others, part -> part.minutes(desk.id()));
  }

  private static Map<Channel, Double> channels(
      String what,
      Map<Channel, Double> limits,
      List<DayCapacities> others,
      Function<DayCapacities, Map<Channel, Double>> ofPart) {
    Map<Channel, Double> rest = new HashMap<>();
    limits.forEach(
        (channel, limit) ->
            rest.put(
                channel,
                left(
                    what + " of " + channel.code(),
                    limit,
                    others,
                    part -> ofPart.apply(part).getOrDefault(channel, Double.POSITIVE_INFINITY))));
    return rest;
  }

  private static double left(
      String what, double limit, List<DayCapacities> others, Function<DayCapacities, Double> of) {
    long left = micros(limit);
    for (DayCapacities part : others) {
      double has = of.apply(part);
      left -= limited(has) ? micros(has) : left + 1;
      if (left < 0) {
        throw new IllegalArgumentException(
            "%s: the parts of its %s are more than that".formatted(what, limit));
      }
    }
    return Micros.units(left);
  }

  private static Map<Channel, Double> each(Map<Channel, Double> limits, DoubleUnaryOperator part) {
    Map<Channel, Double> parts = new HashMap<>();
    limits.forEach((channel, limit) -> parts.put(channel, part.applyAsDouble(limit)));
    return parts;
  }

  private static boolean limited(double limit) {
    return limit < Double.POSITIVE_INFINITY;
  }

  private static long micros(double units) {
    return Micros.down("a capacity's part", units);
  }
}
