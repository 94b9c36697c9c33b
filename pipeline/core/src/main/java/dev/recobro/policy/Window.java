package dev.recobro.policy;

import java.io.Serializable;

/**
 * Civil days in the debtor's zone over which contacts are counted.
 *
 * @param days length of a rolling window, its last day included; 1 for a day, 7 for a week
 */
public record Window(Kind kind, int days) implements Serializable {

  /** How a window moves. */
  public enum Kind {
    /** The last so many days. */
    ROLLING,
    /** Monday to Sunday. */
    WEEK
  }

  /** Refuses an empty window. */
  public Window {
    if (days < 1 || (kind == Kind.WEEK && days != 7)) {
      throw new IllegalArgumentException("a window of %d days".formatted(days));
    }
  }

  /**
   * Reads {@code rolling 7 days}, {@code calendar day} or {@code calendar week}.
   *
   * @throws IllegalArgumentException for other words
   */
  static Window parse(String text) {
    if (text.equals("calendar day")) {
      return new Window(Kind.ROLLING, 1);
    }
    if (text.equals("calendar week")) {
      return new Window(Kind.WEEK, 7);
    }
    if (text.matches("rolling \\d{1,4} days")) {
      return new Window(Kind.ROLLING, Integer.parseInt(text.split(" ")[1]));
    }
    throw new IllegalArgumentException(
        "window '%s' is none of: calendar day, calendar week, rolling N days".formatted(text));
  }

  /** First day whose window doesn't hold {@code day} any more. */
  int dayAfter(int day) {
    return switch (kind) {
      case ROLLING -> day + days;
      case WEEK -> day - WeekHours.weekday(day) + 7;
    };
  }

  /** Whether a contact that counts in {@code other} counts in this window for at least as long. */
  boolean reachesAsFarAs(Window other) {
    return days >= other.days && (kind == Kind.ROLLING || other.kind == Kind.WEEK);
  }

  @Override
  public String toString() {
    if (kind == Kind.WEEK) {
      return "a calendar week";
    }
    return days == 1 ? "a calendar day" : "%d rolling days".formatted(days);
  }
}
