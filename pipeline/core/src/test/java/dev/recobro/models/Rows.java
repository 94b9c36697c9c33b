package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up snapshots whose outcome depends on two features in a known way. */
final class Rows {
  /** Not in the order of the alphabet, which is Tribuo's. */
  static final List<String> NAMES = List.of("zeal", "alpha", "never_there", "mid", "zero_or_one");

  private Rows() {}

  /** {@code count} rows a day for each of the days; a tenth of the values is missing. */
  static LabelledRows drawn(long seed, int count, int... days) {
    Random random = new Random(seed);
    int columns = NAMES.size();
    int rows = count * days.length;
    float[] values = new float[rows * columns];
    float[] label = new float[rows];
    int[] day = new int[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = value(random, column);
      }
      double signal = orZero(values[row * columns]) + 2 * orZero(values[row * columns + 4]);
      label[row] = random.nextDouble() < Chance.sigmoid(signal - 1) ? 1f : 0f;
      day[row] = days[row / count];
    }
    return new LabelledRows(new Matrix(rows, columns, values), label, day);
  }

  private static float value(Random random, int column) {
    boolean missing = random.nextInt(10) == 0;
    float value = column == 4 ? random.nextInt(2) : (float) random.nextGaussian();
    return missing || column == 2 ? Float.NaN : value;
  }

  private static double orZero(float value) {
    return Float.isNaN(value) ? 0 : value;
  }

  static TrainerSettings settings(long seed) {
    return new TrainerSettings(40, 3, 0.1, 0.8, 0.8, 1, 1, seed, 1);
  }

  /** A set of one small propensity. */
  static ModelSet modelSet() {
    Propensity pays =
        PropensityTrainer.train(
            PropensityTarget.PAYS, NAMES, drawn(1, 500, 0), drawn(2, 300, 40), settings(5));
    ModelCard card =
        new ModelCard(
            LocalDate.of(2026, 3, 1),
            5,
            NAMES,
            "catalogue-1",
            List.of(),
            "data-1",
            "0.1.0",
            Map.of(),
            List.of(),
            List.of(),
            Map.of());
    return ModelSet.of(card, List.of(pays), new Evaluations(Map.of(), Map.of()));
  }
}
