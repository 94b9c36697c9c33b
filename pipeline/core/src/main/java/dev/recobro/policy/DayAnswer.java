package dev.recobro.policy;

import java.util.List;

/** Whether a civil day in the debtor's zone has a time in which a contact is allowed. */
public sealed interface DayAnswer {

  /**
   * The contact is allowed from one minute of the day until before another.
   *
   * @param startMinute 0..1439, by the debtor's clock
   * @param endMinute 1..1440
   */
  record Open(int startMinute, int endMinute) implements DayAnswer {

    /** The start as {@code 08:00}. */
    public String start() {
      return WeekHours.clock(startMinute);
    }

    /** The end as {@code 20:00}; {@code 24:00} for the end of the day. */
    public String end() {
      return WeekHours.clock(endMinute);
    }
  }

  /**
   * Nothing may be done that day.
   *
   * @param holds at least one, in the order of the packs
   */
  record Held(List<Hold> holds) implements DayAnswer {

    /** Refuses a hold without a rule. */
    public Held {
      if (holds.isEmpty()) {
        throw new IllegalArgumentException("a held day names no rule");
      }
      holds = List.copyOf(holds);
    }

    /** The first rule that holds: the one that the published run names. */
    public Hold first() {
      return holds.get(0);
    }
  }
}
