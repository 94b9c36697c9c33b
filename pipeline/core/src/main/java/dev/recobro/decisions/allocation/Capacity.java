package dev.recobro.decisions.allocation;

import java.io.Serializable;

/**
 * Something that the day holds only so much of: a desk's minutes, a channel's messages, a budget.
 *
 * @param limit in its own unit (minutes, messages, money); never exceeded
 */
public record Capacity(String id, double limit) implements Serializable {

  /** Refuses limits that are negative or beyond counting. */
  public Capacity {
    Micros.down("capacity %s: limit".formatted(id), limit);
  }
}
