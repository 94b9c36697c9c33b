package dev.recobro.policy;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Days that a rule names itself: every year's {@code 06-29}, or the one {@code 2026-12-24}. */
public final class ExtraDays implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private final List<String> names;
  private final int[] days;

  private ExtraDays(List<String> names, int[] days) {
    this.names = names;
    this.days = days;
  }

  /**
   * Reads the days' names.
   *
   * @throws IllegalArgumentException when one is neither {@code MM-DD} nor {@code YYYY-MM-DD}
   */
  static ExtraDays parse(List<String> names) {
    Set<Integer> days = new TreeSet<>();
    for (String name : names) {
      try {
        add(name, days);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "day '%s' is neither MM-DD nor YYYY-MM-DD".formatted(name), e);
      }
    }
    List<String> sorted = new ArrayList<>(new TreeSet<>(names));
    return new ExtraDays(sorted, days.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void add(String name, Set<Integer> days) {
    if (name.length() > 5) {
      days.add((int) LocalDate.parse(name).toEpochDay());
      return;
    }
    MonthDay day = MonthDay.parse("--" + name);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      if (day.isValidYear(year)) {
        days.add((int) day.atYear(year).toEpochDay());
      }
    }
  }

  boolean contains(int day) {
    return days.length > 0 && Arrays.binarySearch(days, day) >= 0;
  }

  boolean containsAll(ExtraDays other) {
    return Arrays.stream(other.days).allMatch(this::contains);
  }

  boolean isEmpty() {
    return days.length == 0;
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExtraDays that && Arrays.equals(days, that.days);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(days);
  }
}
