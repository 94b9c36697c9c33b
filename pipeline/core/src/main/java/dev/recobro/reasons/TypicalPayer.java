package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.LabelledRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of a typical payer: for each group, the medians over the rows whose outcome came.
 * Groups with a {@linkplain ReasonGroup#gate gate} take the payers that have such a history, where
 * these are enough: most payers never promised, and would say nothing of promises.
 */
public final class TypicalPayer {

  private static final int ENOUGH_ROWS = 30;

  private TypicalPayer() {}

  /**
   * The medians in the catalogue's order: the lower one of an even count; NaN where more than half
   * have no value. Empty when no outcome came.
   *
   * @param rows features in the catalogue's order
   */
  public static List<Float> of(FeatureCatalogue catalogue, LabelledRows rows) {
    int[] payers = IntStream.range(0, rows.rows()).filter(row -> rows.label()[row] == 1).toArray();
    if (payers.length == 0) {
      return List.of();
    }
    Float[] typical = new Float[catalogue.size()];
    for (ReasonGroup group : ReasonGroup.values()) {
      int[] telling = telling(group, catalogue, rows, payers);
      for (int column = 0; column < catalogue.size(); column++) {
        if (catalogue.features().get(column).reasonGroup() == group) {
          typical[column] = median(rows, telling, column);
        }
      }
    }
    return List.of(typical);
  }

  private static int[] telling(
      ReasonGroup group, FeatureCatalogue catalogue, LabelledRows rows, int[] payers) {
    if (group.gate().isEmpty()) {
      return payers;
    }
    int gate = catalogue.names().indexOf(group.gate().get());
    int[] telling =
        Arrays.stream(payers).filter(row -> !Float.isNaN(value(rows, row, gate))).toArray();
    return telling.length < ENOUGH_ROWS ? payers : telling;
  }

  private static float median(LabelledRows rows, int[] telling, int column) {
    float[] values = new float[telling.length];
    int present = 0;
    for (int row : telling) {
      float value = value(rows, row, column);
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

  private static float value(LabelledRows rows, int row, int column) {
    return rows.features().values()[row * rows.features().columns() + column];
  }
}
