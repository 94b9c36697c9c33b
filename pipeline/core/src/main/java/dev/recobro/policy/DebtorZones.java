package dev.recobro.policy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clock of a debtor: his own zone, else that of his jurisdiction where it has one, else
 * all that it has. Threads may share it.
 */
public final class DebtorZones {

  private static final Config ZONES =
      ConfigFactory.parseResources(DebtorZones.class, "zones.conf").resolve();

  private final ZoneId portfolio;
  private final Map<String, Whereabouts> byZone = new ConcurrentHashMap<>();
  private final Map<String, Whereabouts> byJurisdiction = new ConcurrentHashMap<>();

  /**
   * @param portfolio in which windows are given where a debtor's zone isn't known
   */
  public DebtorZones(ZoneId portfolio) {
    this.portfolio = portfolio;
  }

  /**
   * Where on the clock a debtor is.
   *
   * @param timeZone IANA name; null when the tables don't say
   * @param jurisdiction such as {@code US-MA}
   */
  public Whereabouts of(@Nullable String timeZone, String jurisdiction) {
    return timeZone == null
        ? byJurisdiction.computeIfAbsent(
            jurisdiction, code -> Whereabouts.of(zones(code), portfolio))
        : byZone.computeIfAbsent(timeZone, zone -> Whereabouts.known(ZoneId.of(zone)));
  }

  /** The zones of the jurisdiction, or of the nearest one around it that the table has. */
  private List<ZoneId> zones(String jurisdiction) {
    if (ZONES.hasPath(jurisdiction)) {
      return ZONES.getStringList(jurisdiction).stream().map(ZoneId::of).toList();
    }
    int around = jurisdiction.lastIndexOf('-');
    return around < 0 ? List.of(portfolio) : zones(jurisdiction.substring(0, around));
  }
}
