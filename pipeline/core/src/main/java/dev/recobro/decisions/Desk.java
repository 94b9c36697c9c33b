package dev.recobro.decisions;

import java.io.Serializable;

/**
 * Who work one list.
 *
 * @param capacityMinutes minutes of work that the day holds
 */
public record Desk(String id, double capacityMinutes) implements Serializable {

  /** Refuses a negative capacity. */
  public Desk {
    if (!(capacityMinutes >= 0)) {
      throw new IllegalArgumentException(
          "desk %s: capacity is %s minutes".formatted(id, capacityMinutes));
    }
  }
}
