package dev.recobro.features;

/**
 * Which days a feature looks at, seen from the as-of day D.
 *
 * @param text for the data dictionary
 */
public record Window(String text) {

  /** State on day D, from all that is dated before it. */
  public static final Window NOW = new Window("on D");

  /** Every event dated before D. */
  public static final Window EVER = new Window("day < D");

  /** Events of the {@code days} days before D. */
  public static Window last(int days) {
    return new Window("D-%d <= day < D".formatted(days));
  }

  /** State on each of the {@code days} days that end with D. */
  public static Window path(int days) {
    return new Window("state on each day x with D-%d < x <= D".formatted(days));
  }

  /** State on day D and on the day {@code step} days before, and so on, {@code count} times. */
  public static Window grid(int count, int step) {
    return new Window(
        count == 1
            ? "state on D and D-%d".formatted(step)
            : "state on D, D-%d, … D-%d".formatted(step, step * count));
  }
}
