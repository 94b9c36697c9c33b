package dev.recobro.simulator;

/**
 * Counter-based randomness: a draw depends on seed, who, day and purpose alone, so neither the
 * order of work nor the number of threads changes it. The mix is SplitMix64's finalizer.
 */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;

  Chance(long seed) {
    this.seed = mix(seed + GOLDEN);
  }

  /** 64 random bits. */
  long bits(int who, int when, Purpose purpose) {
    long first = mix(seed ^ ((who + 1L) * GOLDEN));
    return mix(first + (when * 64L + purpose.index()) * 0xD1B54A32D192ED03L);
  }

  /** Uniform in [0, 1). */
  double unit(int who, int when, Purpose purpose) {
    return (bits(who, when, purpose) >>> 11) * 0x1p-53;
  }

  /** Whether an event of the given probability happens. */
  boolean happens(double probability, int who, int when, Purpose purpose) {
    return unit(who, when, purpose) < probability;
  }

  /** Uniform whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high, int who, int when, Purpose purpose) {
    return low + (int) (unit(who, when, purpose) * (high - low + 1));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
