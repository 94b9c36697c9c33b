package dev.recobro.settings;

import com.typesafe.config.Config;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.domain.Channel;
import java.util.EnumMap;
import java.util.Map;

/** Reads from config what channels may use in a day. */
public final class CapacityEntry {

  private CapacityEntry() {}

  /** Checks that they suit the catalogue, too. */
  static DayCapacities read(Config entry, Catalogues catalogues) {
    DayCapacities day =
        new DayCapacities(
            catalogues.desks(),
            byChannel("messages", entry),
            byChannel("budgets", entry),
            entry.hasPath("budget") ? entry.getDouble("budget") : Double.POSITIVE_INFINITY);
    day.table(catalogues.actions());
    return day;
  }

  public static Map<Channel, Double> byChannel(String key, Config entry) {
    Config limits = entry.getConfig(key);
    Map<Channel, Double> byChannel = new EnumMap<>(Channel.class);
    for (String code : limits.root().keySet()) {
      Channel channel =
          Channel.of(code)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s: no channel is called %s".formatted(key, code)));
      double limit = limits.getDouble(code);
      if (!(limit >= 0)) {
        throw new IllegalArgumentException("%s: %s is %s".formatted(key, code, limit));
      }
      byChannel.put(channel, limit);
    }
    return byChannel;
  }
}
