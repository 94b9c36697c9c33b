package dev.recobro.decisions;

/**
 * What working accounts adds to leaving them alone, by intention to treat.
 *
 * @param worked the arm that was worked
 * @param holdout the arm that was left alone
 * @param detectableShare the sample suffices once it would show, with a power of 80 % at a level of
 *     5 %, a difference of this share of what the hold-out pays
 */
public record IncrementalRecovery(ArmSums worked, ArmSums holdout, double detectableShare) {

  /** Normal quantiles of a two-sided level of 5 % and of a power of 80 %. */
  private static final double DETECTABLE_ERRORS = 1.959964 + 0.841621;

  /** For 1,000 accounts. */
  public ArmRecovery difference() {
    return ArmRecovery.of(worked).over(ArmRecovery.of(holdout));
  }

  /** Hours that 1,000 worked accounts took more than as many that were held out. */
  public double hoursPerThousand() {
    return worked.hoursPerThousand() - holdout.hoursPerThousand();
  }

  /**
   * A figure for 1,000 accounts as one for an hour of the desks' time; NaN while no more was spent
   * on the worked ones. The hours are taken as they are: the interval is that of the money.
   */
  public double perHour(double perThousand) {
    return hoursPerThousand() > 0 ? perThousand / hoursPerThousand() : Double.NaN;
  }

  /** Smallest difference for 1,000 accounts that samples of this size would show. */
  public double detectable() {
    return DETECTABLE_ERRORS * difference().standardError();
  }

  /** Difference for 1,000 accounts that matters. */
  public double aim() {
    return detectableShare * ArmRecovery.of(holdout).perThousand();
  }

  /** Whether the samples would show the difference that matters. */
  public boolean suffices() {
    return detectable() <= aim();
  }

  /** Worked debtors for which they would, both arms growing alike; infinite if nothing came in. */
  public double workedDebtorsNeeded() {
    double times = detectable() / aim();
    return worked.debtors() * times * times;
  }

  /**
   * Held-out debtors for which they would, both arms growing alike; infinite if nothing came in.
   */
  public double holdoutDebtorsNeeded() {
    double times = detectable() / aim();
    return holdout.debtors() * times * times;
  }
}
