package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of a typical account of some, payers or non-payers: for each group, the medians over
 * them. Groups with a {@linkplain ReasonGroup#gate gate} take the accounts that have such a
 * history, where these are enough: most never promised, and would say nothing of promises.
 */
public final class TypicalAccount {

  private static final int ENOUGH_ROWS = 30;

  private TypicalAccount() {}

  /**
   * The medians in the catalogue's order: the lower one of an even count; NaN where more than half
   * have no value. Empty when there is none.
   *
   * @param accounts features, in the catalogue's order, of training rows with one outcome
   */
  public static List<Float> of(FeatureCatalogue catalogue, Matrix accounts) {
    if (accounts.rows() == 0) {
      return List.of();
    }
    Float[] typical = new Float[catalogue.size()];
    for (ReasonGroup group : ReasonGroup.values()) {
      int[] telling = telling(group, catalogue, accounts);
      for (int column = 0; column < catalogue.size(); column++) {
        if (catalogue.features().get(column).reasonGroup() == group) {
          typical[column] = median(accounts, telling, column);
        }
      }
    }
    return List.of(typical);
  }

  private static int[] telling(ReasonGroup group, FeatureCatalogue catalogue, Matrix accounts) {
    int[] all = IntStream.range(0, accounts.rows()).toArray();
    if (group.gate().isEmpty()) {
      return all;
    }
    int gate = catalogue.names().indexOf(group.gate().get());
    int[] telling =
        Arrays.stream(all).filter(row -> !Float.isNaN(value(accounts, row, gate))).toArray();
    return telling.length < ENOUGH_ROWS ? all : telling;
  }

  private static float median(Matrix accounts, int[] telling, int column) {
    float[] values = new float[telling.length];
    int present = 0;
    for (int row : telling) {
      float value = value(accounts, row, column);
      if (!Float.isNaN(value)) {
        values[present++] = value;
      }
    }
    if (2 * present < telling.length) {
      return Float.NaN;
    }
    Arrays.sort(values, 0, present);
    return values[(present - 1) / 2];
  }

  private static float value(Matrix accounts, int row, int column) {
    return accounts.values()[row * accounts.columns() + column];
  }
}
