package dev.recobro.benchmarks;

/** One figure held against its bar. */
public record Check(String name, double value, Sense sense, double bar) {
  /** Which side of the bar is good. */
  public enum Sense {
    AT_LEAST("at least"),
    AT_MOST("at most");

    private final String words;

    Sense(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  public static Check atLeast(String name, double value, double bar) {
    return new Check(name, value, Sense.AT_LEAST, bar);
  }

  public static Check atMost(String name, double value, double bar) {
    return new Check(name, value, Sense.AT_MOST, bar);
  }

  /** Whether the value keeps its bar; NaN never does. */
  public boolean holds() {
    return switch (sense) {
      case AT_LEAST -> value >= bar;
      case AT_MOST -> value <= bar;
    };
  }
}
