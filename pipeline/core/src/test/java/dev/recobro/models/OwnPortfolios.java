package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Random;

/** Made-up snapshots of four creditors, two of which may turn a feature's effect round. */
final class OwnPortfolios {
  static final List<String> NAMES = List.of("north", "south", "east", "west");

  /** Whose debtors pay more, and less, the higher {@code alpha}; it means nothing elsewhere. */
  static final String RAISED = "north";

  static final String LOWERED = "south";

  static final PortfolioSettings SETTINGS = new PortfolioSettings(PortfolioBy.CREDITOR, 1000, 50);
  static final SearchSettings SEARCH = new SearchSettings(2, 100_000, 200, 20, 30);
  static final int[] TRAIN_DAYS = {0, 40, 80, 120};
  private static final int ROWS = 1600;

  private OwnPortfolios() {}

  /** {@code ROWS} a day, every fourth of a creditor. */
  static PortfolioRows drawn(long seed, double difference, int... days) {
    Random random = new Random(seed);
    LabelledRows rows = Rows.drawn(seed, ROWS, days);
    String[] portfolio = new String[rows.rows()];
    float[] label = rows.label();
    for (int row = 0; row < portfolio.length; row++) {
      portfolio[row] = NAMES.get(row % NAMES.size());
      int way = portfolio[row].equals(RAISED) ? 1 : portfolio[row].equals(LOWERED) ? -1 : 0;
      double signal =
          orZero(rows, row, 0) + 2 * orZero(rows, row, 4) + way * difference * orZero(rows, row, 1);
      label[row] = random.nextDouble() < Chance.sigmoid(signal - 1) ? 1f : 0f;
    }
    return new PortfolioRows(rows, portfolio);
  }

  private static double orZero(LabelledRows rows, int row, int column) {
    float value = rows.features().at(row, column);
    return Float.isNaN(value) ? 0 : value;
  }

  /** Pooled and own models; {@code difference} is the effect of {@code alpha}, either way. */
  static Propensity trained(long seed, double difference) {
    return trained(seed, difference, PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES));
  }

  static Propensity trained(long seed, double difference, PropensityTask task) {
    PortfolioRows train = drawn(seed, difference, TRAIN_DAYS);
    PortfolioRows calibration = drawn(seed + 1, difference, 160);
    Propensity pooled =
        PropensityTrainer.train(
            task, train.rows(), calibration.rows(), Rows.settings(seed), SEARCH);
    return PortfolioTrainer.train(task, pooled, train, calibration, SETTINGS, SEARCH);
  }
}
