package dev.recobro.simulator;

import java.time.LocalDate;

/**
 * What to simulate.
 *
 * @param accounts how many; at least 1
 * @param days length of the history; at least 1
 * @param seed of every draw
 * @param asOf the day after the last day of the history
 * @param population what the debtors are like
 */
public record Scenario(int accounts, int days, long seed, LocalDate asOf, Population population) {

  /** As-of day of the samples. */
  public static final LocalDate STANDARD_AS_OF = LocalDate.of(2026, 11, 1);

  private static final int MOST_ACCOUNTS = 9_999_999;
  private static final int MOST_DAYS = 3650;

  /** A scenario with the usual debtors. */
  public Scenario(int accounts, int days, long seed, LocalDate asOf) {
    this(accounts, days, seed, asOf, Population.USUAL);
  }

  /** Refuses sizes out of range. */
  public Scenario {
    if (accounts < 1 || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException(
          "accounts must be from 1 to %d: %d".formatted(MOST_ACCOUNTS, accounts));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "days must be from 1 to %d: %d".formatted(MOST_DAYS, days));
    }
  }

  /** First day of the history, in days since 1970-01-01. */
  public int firstDay() {
    return endDay() - days;
  }

  /** The as-of day, in days since 1970-01-01: no event is dated on it or later. */
  public int endDay() {
    return Math.toIntExact(asOf.toEpochDay());
  }
}
