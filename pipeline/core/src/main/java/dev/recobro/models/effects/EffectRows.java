package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import java.util.List;

/**
 * Past decisions with what came of them (intent to treat: what was decided counts, not what was
 * carried out). The arrays are handed over, not copied.
 *
 * @param featureNames of the columns
 * @param features as they stood before the decision
 * @param action index in the list of actions, or {@link #NONE}
 * @param probability with which that action had been drawn; above 0, at most 1
 * @param outcome what came within the horizon, such as the share of the amount at stake that was
 *     paid
 * @param debtor a number for the debtor, by {@link #debtorKey}: decisions on one debtor hang
 *     together
 * @param day of the decision, in days since 1970-01-01
 */
public record EffectRows(
    List<String> featureNames,
    Matrix features,
    int[] action,
    double[] probability,
    double[] outcome,
    long[] debtor,
    int[] day) {

  /** Action of a debtor who was left alone. */
  public static final int NONE = -1;

  /** Refuses lengths that differ, probabilities out of range and outcomes that are no numbers. */
  public EffectRows {
    int rows = features.rows();
    if (action.length != rows
        || probability.length != rows
        || outcome.length != rows
        || debtor.length != rows
        || day.length != rows
        || featureNames.size() != features.columns()) {
      throw new IllegalArgumentException(
          "%d rows of %d features: %d actions, %d probabilities, %d outcomes, %d debtors, %d days, %d names"
              .formatted(
                  rows,
                  features.columns(),
                  action.length,
                  probability.length,
                  outcome.length,
                  debtor.length,
                  day.length,
                  featureNames.size()));
    }
    for (int row = 0; row < rows; row++) {
      if (!(probability[row] > 0 && probability[row] <= 1)) {
        throw new IllegalArgumentException(
            "row %d: not a probability of a draw: %s".formatted(row, probability[row]));
      }
      if (!Double.isFinite(outcome[row])) {
        throw new IllegalArgumentException("row %d: outcome is %s".formatted(row, outcome[row]));
      }
    }
    featureNames = List.copyOf(featureNames);
  }

  /** How many decisions. */
  public int rows() {
    return features.rows();
  }

  /** Whether chance had a part in the row's action: without it the row says nothing of effects. */
  public boolean randomised(int row) {
    return probability[row] < 1;
  }

  /** A number for a debtor, the same in every program. */
  public static long debtorKey(String debtorId) {
    long key = 0;
    for (int i = 0; i < debtorId.length(); i++) {
      key = Mixing.mix(key ^ debtorId.charAt(i));
    }
    return key;
  }
}
