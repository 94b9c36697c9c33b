package dev.recobro.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a debtor is like. Product code never sees it; reports on the simulator may. */
@SuppressWarnings("ImmutableEnumChecker") // Habit and Ear are records of primitives
public enum HiddenType {
  /** Pays by himself; a contact changes little. */
  SELF_PAYER(
      0.36, new Habit(0.9, 1, 9, 0.97, 0.97), new Ear(0.45, 0.10, 0.06, 0.04, 0.30), "99999"),
  /** Means to pay and doesn't think of it; any word helps. */
  FORGETFUL(0.16, new Habit(0.5, 6, 40, 0.94, 0.9), new Ear(0.42, 0.55, 0.3, 0.18, 0.25), "96776"),
  /** Waits until somebody asks. */
  PAYS_AFTER_REMINDER(
      0.14, new Habit(0.3, 35, 110, 0.92, 0.85), new Ear(0.5, 0.75, 0.25, 0.26, 0.15), "98886"),
  /** Pays late in any case, often in parts. */
  CHRONICALLY_LATE(
      0.12, new Habit(0.06, 15, 75, 0.72, 0.45), new Ear(0.36, 0.38, 0.06, 0.12, 0.38), "59888"),
  /** Without income for a while: only a plan helps. */
  CANNOT_PAY_NOW(
      0.08, new Habit(0.35, 20, 90, 0.75, 0.35), new Ear(0.38, 0.32, 0.05, 0.05, 0.30), "39622"),
  /** Holds back what he doesn't recognise, until it is resolved. */
  DISPUTES(0.04, new Habit(0.7, 10, 60, 0.9, 0.8), new Ear(0.5, 0.12, 0.05, 0.08, 0.08), "55522"),
  /** Doesn't pick up; paper and warnings reach him better than a voice. */
  AVOIDS_CONTACT(
      0.06, new Habit(0.08, 60, 220, 0.75, 0.5), new Ear(0.06, 0.2, 0.05, 0.22, 0.15), "34699"),
  /** Opened lately; not yet settled into a habit. */
  NEW(0.04, new Habit(0.68, 3, 35, 0.88, 0.85), new Ear(0.5, 0.34, 0.24, 0.12, 0.2), "87654");

  private final double share;
  private final Habit habit;
  private final Ear ear;
  private final String fits;

  /**
   * @param fits a digit per {@link Treatment}: how well it suits the type, 9 at best
   */
  HiddenType(double share, Habit habit, Ear ear, String fits) {
    this.share = share;
    this.habit = habit;
    this.ear = ear;
    this.fits = fits;
  }

  /** Share of the debtors that are of this type. */
  public double share() {
    return share;
  }

  /** The word used in the truth table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Habit habit() {
    return habit;
  }

  Ear ear() {
    return ear;
  }

  /** How well {@code treatment} suits the type: 1 at best. */
  double fit(Treatment treatment) {
    return (fits.charAt(treatment.index()) - '0') / 9.0;
  }

  /** Place in lists by type. */
  @SuppressWarnings("EnumOrdinal") // such lists live in memory only
  public int index() {
    return ordinal();
  }

  /** Every type's share, in order. */
  static List<Double> usualShares() {
    return Arrays.stream(values()).map(HiddenType::share).toList();
  }
}
