package dev.recobro.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hours of each weekday in which contact is allowed, by the debtor's clock. */
public final class WeekHours implements Serializable {

  private static final long serialVersionUID = 1;

  /** Minutes in a day without a change of the clock. */
  static final int DAY_MINUTES = 1440;

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final int[] opens;
  private final int[] shuts;

  private WeekHours(int[] opens, int[] shuts) {
    this.opens = opens;
    this.shuts = shuts;
  }

  /**
   * Reads hours by key: {@code daily}, {@code mon-fri}, {@code sat}; a single day goes before a
   * range. A day that no key names is closed.
   *
   * @param hours {@code 08:00-20:00} or {@code closed}
   * @throws IllegalArgumentException for other words, or hours that end before they begin
   */
  static WeekHours parse(Map<String, String> hours) {
    WeekHours week = new WeekHours(new int[7], new int[7]);
    days(hours).forEach((day, text) -> week.put(DAYS.indexOf(day), text));
    return week;
  }

  /** The same by single day: only those days that a key names. */
  static Map<String, String> days(Map<String, String> hours) {
    Map<String, String> days = new TreeMap<>();
    hours.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -span(entry.getKey())))
        .forEach(
            entry -> {
              int first = first(entry.getKey());
              DAYS.subList(first, first + span(entry.getKey()))
                  .forEach(day -> days.put(day, entry.getValue()));
            });
    return days;
  }

  private void put(int weekday, String text) {
    if (text.equals("closed")) {
      opens[weekday] = 0;
      shuts[weekday] = 0;
      return;
    }
    if (!text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) {
      throw new IllegalArgumentException("hours '%s' aren't like 08:00-20:00".formatted(text));
    }
    opens[weekday] = minute(text.substring(0, 5));
    shuts[weekday] = minute(text.substring(6));
    if (opens[weekday] >= shuts[weekday] || shuts[weekday] > DAY_MINUTES) {
      throw new IllegalArgumentException("hours '%s' end before they begin".formatted(text));
    }
  }

  private static int minute(String clock) {
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }

  private static int first(String key) {
    return key.equals("daily") ? 0 : DAYS.indexOf(key.substring(0, 3));
  }

  private static int span(String key) {
    if (key.equals("daily")) {
      return 7;
    }
    String[] ends = key.split("-", -1);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || !DAYS.contains(ends[0]) || last < DAYS.indexOf(ends[0])) {
      throw new IllegalArgumentException(
          "'%s' is no weekday: daily, mon, mon-fri, sat ...".formatted(key));
    }
    return last - DAYS.indexOf(ends[0]) + 1;
  }

  /** Weekday of a civil day, Monday 0. */
  static int weekday(int day) {
    return Math.floorMod(day + 3, 7);
  }

  /** Minute of the day from which contact is allowed. */
  int opensAt(int day) {
    return opens[weekday(day)];
  }

  /** Minute of the day from which it isn't any more; not after {@link #opensAt} on a closed day. */
  int shutsAt(int day) {
    return shuts[weekday(day)];
  }

  boolean within(WeekHours wider) {
    for (int i = 0; i < 7; i++) {
      boolean closed = opens[i] >= shuts[i];
      if (!closed && (opens[i] < wider.opens[i] || shuts[i] > wider.shuts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Such as {@code mon-fri 08:00-20:00, sat 08:00-14:00, sun closed}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= 7; i++) {
      if (i == 7 || opens[i] != opens[from] || shuts[i] != shuts[from]) {
        parts.add(name(from, i - 1) + " " + hours(from));
        from = i;
      }
    }
    return String.join(", ", parts);
  }

  private static String name(int from, int last) {
    if (last - from == 6) {
      return "daily";
    }
    return from == last ? DAYS.get(from) : DAYS.get(from) + "-" + DAYS.get(last);
  }

  private String hours(int i) {
    return opens[i] >= shuts[i] ? "closed" : clock(opens[i]) + "-" + clock(shuts[i]);
  }

  /** A minute of the day as {@code 08:00}. */
  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeekHours that
        && Arrays.equals(opens, that.opens)
        && Arrays.equals(shuts, that.shuts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(opens) + Arrays.hashCode(shuts);
  }
}
