package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.PropensityTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

final class FlatTreesTest {

  @Test
  void walked_trees_say_what_xgboost_says_also_where_values_are_missing() throws XGBoostError {
    // Tribuo orders columns by name, and leaves out the one without any value.
    List<String> names = List.of("z", "b", "empty", "a");
    SplittableRandom random = new SplittableRandom(1);
    int rows = 2_000;
    float[] values = new float[rows * names.size()];
    float[] target = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < names.size(); column++) {
        boolean missing = column == 2 || random.nextDouble() < 0.2;
        values[row * 4 + column] = missing ? Float.NaN : (float) random.nextDouble();
      }
      float first = values[row * 4];
      target[row] = (Float.isNaN(first) ? 2 : first) + (float) random.nextDouble();
    }
    Matrix matrix = new Matrix(rows, names.size(), values);
    BoostRows learns = new BoostRows(matrix, target, new float[0], new float[0], new int[rows]);
    TrainerSettings settings = new TrainerSettings(30, 4, 0.2, 1, 1, 1, 1, 1, 1);
    BoostedTrees trees = BoostTrainer.boostNumber("number", names, learns, settings);
    float[] expected = askedOfXgboost(trees, new RowsDataset(names, learns, "number"), learns);
    assertThat(trees.margins(matrix)).isEqualTo(expected);
    FlatTrees flat = trees.flat();
    RowKeys keys = new RowKeys(rows, names.size());
    for (int row = 0; row < rows; row++) {
      keys.set(row, values, row * names.size(), names.size(), 0);
    }
    int[] some = {7, 0, 1_999, 8, 5, 3};
    float[] found = new float[some.length];
    flat.margins(keys, some, 5, 30, found);
    assertThat(found)
        .containsExactly(expected[7], expected[0], expected[1_999], expected[8], expected[5], 0);
    float[] stages = new float[3];
    flat.margins(keys, new int[] {1, 10, 30}, stages);
    flat.margins(keys, new int[] {0}, 1, 10, found);
    assertThat(stages[1]).isEqualTo(found[0]).isNotEqualTo(stages[0]);
    assertThat(stages[2]).isEqualTo(expected[0]);
  }

  @Test
  void margins_of_chances_are_xgboosts() throws XGBoostError {
    LabelledRows rows = Rows.drawn(3, 2_000, 0);
    PropensityTask task = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
    BoostRows learns = BoostRows.of(rows);
    BoostedTrees trees = BoostTrainer.boost(task, rows, Rows.settings(2));
    float[] expected = askedOfXgboost(trees, new RowsDataset(Rows.NAMES, learns, "pays"), learns);
    assertThat(trees.margins(rows.features())).isEqualTo(expected);
  }

  private static float[] askedOfXgboost(BoostedTrees trees, RowsDataset dataset, BoostRows rows)
      throws XGBoostError {
    Booster booster;
    try {
      booster = XGBoost.loadModel(trees.boosterBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    float[][] margins = booster.predict(RowMatrices.of(dataset.columns(), rows), true);
    float[] flat = new float[margins.length];
    for (int row = 0; row < flat.length; row++) {
      flat[row] = margins[row][0];
    }
    return flat;
  }

  @Test
  void keys_are_in_the_order_of_the_numbers() {
    float[] ascending = {
      Float.NEGATIVE_INFINITY,
      -Float.MAX_VALUE,
      -1,
      -Float.MIN_VALUE,
      0,
      Float.MIN_VALUE,
      1,
      Float.MAX_VALUE,
      Float.POSITIVE_INFINITY
    };
    for (int i = 1; i < ascending.length; i++) {
      assertThat(RowKeys.of(ascending[i])).isGreaterThan(RowKeys.of(ascending[i - 1]));
    }
    assertThat(RowKeys.of(-0f)).isEqualTo(RowKeys.of(0f));
    assertThat(RowKeys.of(Float.NEGATIVE_INFINITY)).isGreaterThan(Integer.MIN_VALUE);
    assertThat(RowKeys.of(Float.POSITIVE_INFINITY)).isLessThan(Integer.MAX_VALUE);
  }
}
