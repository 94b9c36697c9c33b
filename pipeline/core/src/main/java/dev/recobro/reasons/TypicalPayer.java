package dev.recobro.reasons;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features of a typical payer: for each group, the medians over payers. Groups with a
 * {@linkplain ReasonGroup#gate gate} take the payers that have such a history, where these are
 * enough: most payers never promised, and would say nothing of promises.
 */
public final class TypicalPayer {

  private static final int ENOUGH_ROWS = 30;

  private TypicalPayer() {}

  /**
   * The medians in the catalogue's order: the lower one of an even count; NaN where more than half
   * have no value. Empty when nobody paid.
   *
   * @param payers features, in the catalogue's order, of the training rows whose outcome came
   */
  public static List<Float> of(FeatureCatalogue catalogue, Matrix payers) {
    if (payers.rows() == 0) {
      return List.of();
    }
    Float[] typical = new Float[catalogue.size()];
    for (ReasonGroup group : ReasonGroup.values()) {
      int[] telling = telling(group, catalogue, payers);
      for (int column = 0; column < catalogue.size(); column++) {
        if (catalogue.features().get(column).reasonGroup() == group) {
          typical[column] = median(payers, telling, column);
        }
      }
    }
    return List.of(typical);
  }

  private static int[] telling(ReasonGroup group, FeatureCatalogue catalogue, Matrix payers) {
    int[] all = IntStream.range(0, payers.rows()).toArray();
    if (group.gate().isEmpty()) {
      return all;
    }
    int gate = catalogue.names().indexOf(group.gate().get());
    int[] telling =
        Arrays.stream(all).filter(row -> !Float.isNaN(value(payers, row, gate))).toArray();
    return telling.length < ENOUGH_ROWS ? all : telling;
  }

  private static float median(Matrix payers, int[] telling, int column) {
    float[] values = new float[telling.length];
    int present = 0;
    for (int row : telling) {
      float value = value(payers, row, column);
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

  private static float value(Matrix payers, int row, int column) {
    return payers.values()[row * payers.columns() + column];
  }
}
