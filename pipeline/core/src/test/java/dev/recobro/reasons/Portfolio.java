package dev.recobro.reasons;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.Feature;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.TrainerSettings;
import java.util.List;
import java.util.Random;

/** Made-up accounts of the catalogue's features, and models of what came of them. */
final class Portfolio {

  static final FeatureCatalogue CATALOGUE = FeatureCatalogue.of(List.of());

  private Portfolio() {}

  static int column(String feature) {
    return CATALOGUE.names().indexOf(feature);
  }

  /** Accounts drawn by {@code seed}; a tenth of the values is missing. */
  static Matrix accounts(long seed, int rows) {
    Random random = new Random(seed);
    float[] values = new float[rows * CATALOGUE.size()];
    for (int i = 0; i < values.length; i++) {
      Feature feature = CATALOGUE.features().get(i % CATALOGUE.size());
      float value =
          switch (feature.unit()) {
            case SHARE -> random.nextFloat();
            case YES_NO -> random.nextInt(2);
            case COUNT, BUCKET, WEEKDAY -> random.nextInt(5);
            case DAYS, MONTHS, MONEY, MONEY_MONTHS, NUMBER, DAY_OF_MONTH -> random.nextInt(90);
          };
      values[i] = random.nextInt(10) == 0 ? Float.NaN : value;
    }
    return new Matrix(rows, CATALOGUE.size(), values);
  }

  /** A model of accounts that pay when little is past due and promises were kept. */
  static Propensity trained(long seed, int trees) {
    return PropensityTrainer.train(
        PropensityTarget.PAYS,
        CATALOGUE.names(),
        labelled(seed, 800),
        labelled(seed + 1, 400),
        new TrainerSettings(trees, 3, 0.2, 0.8, 0.8, 1, 1, seed, 1));
  }

  private static LabelledRows labelled(long seed, int rows) {
    Matrix accounts = accounts(seed, rows);
    Random random = new Random(seed + 99);
    float[] label = new float[rows];
    for (int row = 0; row < rows; row++) {
      double late = value(accounts, row, "days_past_due") / 45.0;
      double kept = value(accounts, row, "promise_kept_share") * 3;
      double money = value(accounts, row, "due_amount_total") / 90.0;
      label[row] = random.nextDouble() < 1 / (1 + Math.exp(late - kept - money)) ? 1 : 0;
    }
    return new LabelledRows(accounts, label, new int[rows]);
  }

  private static float value(Matrix accounts, int row, String feature) {
    float value = accounts.values()[row * CATALOGUE.size() + column(feature)];
    return Float.isNaN(value) ? 0 : value;
  }
}
