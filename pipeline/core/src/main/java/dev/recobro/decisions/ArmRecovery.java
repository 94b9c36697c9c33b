package dev.recobro.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came in from the accounts of one arm, whatever was done with them afterwards (intent to
 * treat), with a 95 % interval that lets a debtor's accounts and decisions hang together.
 *
 * @param arm its name
 * @param decisions how many, one for each account and horizon
 * @param debtors how many different ones
 * @param perThousand recovered in the horizon from 1,000 decided accounts, in the caller's currency
 * @param standardError of {@code perThousand}
 */
public record ArmRecovery(
    String arm, long decisions, long debtors, double perThousand, double standardError) {

  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959964;

  /**
   * The arms in order of name.
   *
   * @param arm of each decision
   * @param debtor of each decision: decisions of one debtor count as one draw
   * @param paid within the horizon after each decision, one currency
   * @throws IllegalArgumentException when the lengths differ
   */
  public static List<ArmRecovery> of(String[] arm, String[] debtor, double[] paid) {
    if (arm.length != debtor.length || arm.length != paid.length) {
      throw new IllegalArgumentException(
          arm.length + " arms, " + debtor.length + " debtors, " + paid.length + " payments");
    }
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < arm.length; row++) {
      rows.computeIfAbsent(arm[row], name -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), debtor, paid))
        .toList();
  }

  /** Mean with the cluster-robust standard error of a mean (Liang and Zeger 1986). */
  private static ArmRecovery of(String arm, List<Integer> rows, String[] debtor, double[] paid) {
    double mean = rows.stream().mapToDouble(row -> paid[row]).average().orElseThrow();
    Map<String, Double> residuals = new HashMap<>();
    rows.forEach(row -> residuals.merge(debtor[row], paid[row] - mean, Double::sum));
    int debtors = residuals.size();
    double squares = residuals.values().stream().mapToDouble(sum -> sum * sum).sum();
    double smallSample = debtors > 1 ? debtors / (debtors - 1.0) : Double.NaN;
    double error = Math.sqrt(smallSample * squares) / rows.size();
    return new ArmRecovery(arm, rows.size(), debtors, 1000 * mean, 1000 * error);
  }

  /** Likewise, of an arm whose debtors were added up before. */
  public static ArmRecovery of(ArmSums sums) {
    double mean = sums.paid() / sums.decisions();
    double squares =
        sums.paidSquares()
            - 2 * mean * sums.paidByDecisions()
            + mean * mean * sums.decisionsSquares();
    double smallSample = sums.debtors() > 1 ? sums.debtors() / (sums.debtors() - 1.0) : Double.NaN;
    double error = Math.sqrt(smallSample * Math.max(0, squares)) / sums.decisions();
    return new ArmRecovery(sums.arm(), sums.decisions(), sums.debtors(), 1000 * mean, 1000 * error);
  }

  /** What this arm recovered more than {@code other}, as an arm of their difference. */
  public ArmRecovery over(ArmRecovery other) {
    return new ArmRecovery(
        arm + " over " + other.arm,
        decisions + other.decisions,
        debtors + other.debtors,
        perThousand - other.perThousand,
        Math.hypot(standardError, other.standardError));
  }

  /** Lower end of the 95 % interval. */
  public double low() {
    return perThousand - Z * standardError;
  }

  /** Upper end of the 95 % interval. */
  public double high() {
    return perThousand + Z * standardError;
  }
}
