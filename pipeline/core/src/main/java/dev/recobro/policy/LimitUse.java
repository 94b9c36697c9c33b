package dev.recobro.policy;

/**
 * How much of a limit is used up at a moment.
 *
 * @param used contacts that count within the limit's window
 */
public record LimitUse(FrequencyLimit limit, int used) {

  /** Contacts that the limit still allows. */
  public int left() {
    return Math.max(0, limit.limit() - used);
  }
}
