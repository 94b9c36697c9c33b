package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.TrainerSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Splits of the card holders: seven tenths of the accounts to learn from, the others to be judged
 * on. The newest bill is at stake; it is paid where the next month's payment came.
 */
public final class CardTrials {
  private static final double TRAIN_SHARE = 0.7;
  private static final int FOLDS = 5;

  private CardTrials() {}

  /** As many splits as asked for, with seeds 1, 2, … */
  public static List<Trial> of(Options options, int splits) throws IOException {
    List<CardHolder> holders =
        CardFile.read(options.data().resolve("uci_credit_card_default/UCI_Credit_Card.csv"));
    LabelledRows all = CardFeatures.rows(holders);
    return LongStream.rangeClosed(1, splits).mapToObj(seed -> split(holders, all, seed)).toList();
  }

  /** Our chances: calibrated across folds inside the rows to learn from. */
  public static float[] ours(Trial trial) {
    return PropensityTrainer.trainCrossFitted(
            PropensityTarget.PAYS, trial.features(), trial.train(), FOLDS, settings(trial.seed()))
        .predict(trial.test().features());
  }

  private static TrainerSettings settings(long seed) {
    return new TrainerSettings(400, 4, 0.02, 0.6, 0.3, 20, 10, seed, 1);
  }

  static Trial split(List<CardHolder> holders, LabelledRows all, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < all.rows(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(seed));
    boolean[] train = new boolean[all.rows()];
    boolean[] test = new boolean[all.rows()];
    for (int i = 0; i < order.size(); i++) {
      boolean learns = i < order.size() * TRAIN_SHARE;
      (learns ? train : test)[order.get(i)] = true;
    }
    List<CardHolder> judged = new ArrayList<>();
    for (int row = 0; row < test.length; row++) {
      if (test[row]) {
        judged.add(holders.get(row));
      }
    }
    return new Trial(
        "split-" + seed,
        seed,
        CardFeatures.names(),
        all.select(train),
        all.select(new boolean[all.rows()]),
        all.select(test),
        judged.stream().mapToDouble(holder -> Math.max(0, holder.bill()[0])).toArray(),
        judged.stream()
            .mapToDouble(holder -> holder.defaulted() ? 0 : Math.max(0, holder.bill()[0]))
            .toArray());
  }
}
