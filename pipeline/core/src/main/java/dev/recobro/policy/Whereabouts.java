package dev.recobro.policy;

import java.time.ZoneId;
import java.util.List;

/**
 * The clocks by which a debtor may live: one when it is known, else all of his jurisdiction's,
 * whose common window is given by the portfolio's clock.
 */
public final class Whereabouts {

  /** Why nothing is allowed where every clock leaves hours, and none that they share. */
  static final Hold UNKNOWN_ZONE =
      new Hold(
          "unknown_time_zone",
          "The debtor's time zone isn't known, and those of his jurisdiction share no allowed hour",
          "No se conoce la zona horaria del deudor, y las de su jurisdicción no comparten una hora permitida",
          "house policy");

  private final List<DebtorClock> clocks;
  private final DebtorClock shown;

  private Whereabouts(List<DebtorClock> clocks, DebtorClock shown) {
    this.clocks = clocks;
    this.shown = shown;
  }

  /** Of a debtor whose zone is known. */
  public static Whereabouts known(ZoneId zone) {
    DebtorClock clock = DebtorClock.of(zone);
    return new Whereabouts(List.of(clock), clock);
  }

  /**
   * Of a debtor who lives in one of the zones.
   *
   * @param portfolio in which windows are given when there is more than one
   * @throws IllegalArgumentException without any zone
   */
  static Whereabouts of(List<ZoneId> zones, ZoneId portfolio) {
    if (zones.isEmpty()) {
      throw new IllegalArgumentException("a debtor lives in some zone");
    }
    return zones.size() == 1
        ? known(zones.get(0))
        : new Whereabouts(zones.stream().map(DebtorClock::of).toList(), DebtorClock.of(portfolio));
  }

  /** The zone whose clock windows are given by. */
  public ZoneId zone() {
    return shown.zone();
  }

  List<DebtorClock> clocks() {
    return clocks;
  }

  /**
   * The part of the windows that all clocks share.
   *
   * @param open by clock, each in its own clock's minutes
   */
  DayAnswer common(int day, List<DayAnswer.Open> open) {
    if (clocks.size() == 1) {
      return open.get(0);
    }
    long from = shown.startOf(day);
    long until = shown.startOf(day + 1);
    long midnight = until;
    for (int i = 0; i < clocks.size(); i++) {
      from = Math.max(from, at(clocks.get(i), day, open.get(i).startMinute()));
      until = Math.min(until, at(clocks.get(i), day, open.get(i).endMinute()));
    }
    if (from >= until) {
      return new DayAnswer.Held(List.of(UNKNOWN_ZONE));
    }
    int start = (shown.secondOfDay(from) + 59) / 60;
    int end = until == midnight ? WeekHours.DAY_MINUTES : shown.secondOfDay(until) / 60;
    return start < end ? new DayAnswer.Open(start, end) : new DayAnswer.Held(List.of(UNKNOWN_ZONE));
  }

  /** First instant of the day at which the clock shows that minute or a later one. */
  private static long at(DebtorClock clock, int day, int minute) {
    long found =
        minute == WeekHours.DAY_MINUTES
            ? DebtorClock.NONE
            : clock.earliest(day, Long.MIN_VALUE, minute * 60, WeekHours.DAY_MINUTES * 60);
    return found == DebtorClock.NONE ? clock.startOf(day + 1) : found;
  }
}
