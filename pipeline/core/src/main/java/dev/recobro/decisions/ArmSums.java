package dev.recobro.decisions;

/**
 * One arm's debtors added up: all that its recovery and the interval of it need.
 *
 * @param decisions of all debtors
 * @param paid within the horizon, in one currency
 * @param paidSquares squares of what each debtor paid
 * @param paidByDecisions what each debtor paid times his decisions
 * @param decisionsSquares squares of each debtor's decisions
 * @param minutes of desks' time that the accounts took within the horizon
 */
public record ArmSums(
    String arm,
    long decisions,
    long debtors,
    double paid,
    double paidSquares,
    double paidByDecisions,
    double decisionsSquares,
    double minutes) {

  /** Refuses an arm without anybody. */
  public ArmSums {
    if (decisions < 1 || debtors < 1) {
      throw new IllegalArgumentException(
          "arm %s: %d decisions of %d debtors".formatted(arm, decisions, debtors));
    }
  }

  /** Hours of desks' time for 1,000 decided accounts. */
  public double hoursPerThousand() {
    return 1000 * minutes / 60 / decisions;
  }
}
