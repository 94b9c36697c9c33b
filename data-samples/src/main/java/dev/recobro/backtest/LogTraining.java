package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.AmountRows;
import dev.recobro.models.AmountTrainer;
import dev.recobro.models.ExpectedAmount;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.PropensityTrainer;
import dev.recobro.models.SearchSettings;
import dev.recobro.models.TrainerSettings;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectLearner;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectRows;
import dev.recobro.models.effects.EffectSettings;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.HistoryPolicy;
import dev.recobro.simulator.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Trains on the logs of books of its own, of the same size and kind as those that policies live: no
 * account that a policy meets was learnt from.
 */
final class LogTraining {

  /** Within so many days a payment counts as an outcome. */
  static final int HORIZON_DAYS = 30;

  /** What {@link EffectModel} is asked by. */
  static final List<EffectAction> ACTIONS =
      Action.STANDARD.stream()
          .map(
              action ->
                  new EffectAction(
                      action.id(),
                      action.channel().code(),
                      action.treatment().name().toLowerCase(Locale.ROOT)))
          .toList();

  /** Books that are learnt from. */
  private static final int BOOKS = 3;

  private static final int SETTLES_IN_DAYS = 45;
  private static final double ROWS_ALONE = 120_000;
  private static final double PAYS_SHARE = 0.1;
  private static final double HELD_DAYS = 0.25;
  private static final double RECOVERED_SHARE = 0.75;

  private final BacktestSettings settings;
  private final long seed;

  LogTraining(BacktestSettings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
  }

  /** Lives books under the logging policy and learns from what was decided. */
  TrainedModels train() {
    DecisionLog log = log();
    LabelledRows rows = rows(log);
    boolean[] held = held(rows.day());
    boolean[] older = older(rows.day(), held);
    TrainerSettings trainer = TrainerSettings.usual(seed);
    List<String> names = AccountFeatures.CATALOGUE.names();
    PropensityTrainer.Learnt pays =
        PropensityTrainer.learn(
            PropensityTask.free(PropensityTarget.PAYS, names),
            rows.select(older),
            rows.select(held),
            trainer,
            SearchSettings.none());
    ExpectedAmount amount =
        AmountTrainer.train(
            names,
            new AmountRows(rows.select(older), of(log.atStake(), older), of(log.paid(), older)),
            new AmountRows(rows.select(held), of(log.atStake(), held), of(log.paid(), held)),
            pays.calibrationChances(),
            RECOVERED_SHARE,
            trainer);
    return new TrainedModels(pays.propensity(), amount, effects(log, rows));
  }

  private DecisionLog log() {
    int days = settings.historyDays();
    Scenario first = settings.scenario().simulated(settings.accounts(), days, seed);
    int inHouse = first.firstDay() + settings.scenario().inHouseDays();
    int from = inHouse + SETTLES_IN_DAYS;
    int until = first.endDay() - HORIZON_DAYS;
    double decisions = (double) BOOKS * settings.accounts() * Math.max(1, until - from);
    DecisionLog log = new DecisionLog(from, until, Math.min(1, ROWS_ALONE / decisions), seed);
    CapacityTable capacities = settings.scenario().learntFrom().table(settings.accounts());
    for (int book = 0; book < BOOKS; book++) {
      Life life = Life.of(settings.scenario().simulated(settings.accounts(), days, seed + book));
      life.live(inHouse, new HistoryPolicy(seed + book));
      life.live(first.endDay(), new LoggingPolicy(seed + book, log), capacities);
      log.settle(life, HORIZON_DAYS);
    }
    return log;
  }

  private static LabelledRows rows(DecisionLog log) {
    double[] paid = log.paid();
    double[] atStake = log.atStake();
    float[] label = new float[paid.length];
    for (int row = 0; row < label.length; row++) {
      label[row] = paid[row] >= PAYS_SHARE * atStake[row] ? 1 : 0;
    }
    return new LabelledRows(log.features(), label, log.day());
  }

  private EffectModel effects(DecisionLog log, LabelledRows rows) {
    double[] paid = log.paid();
    double[] atStake = log.atStake();
    double[] share = new double[paid.length];
    Arrays.setAll(share, row -> paid[row] / atStake[row]);
    EffectRows decisions =
        new EffectRows(
            AccountFeatures.CATALOGUE.names(),
            rows.features(),
            log.action(),
            log.probability(),
            share,
            log.debtor(),
            rows.day());
    return EffectLearner.learn(
        ACTIONS, decisions, EffectPriors.UNKNOWN, EffectSettings.usual(seed));
  }

  /** Rows of the newest quarter of the days. */
  private static boolean[] held(int[] day) {
    int[] sorted = Arrays.stream(day).sorted().distinct().toArray();
    int from = sorted[(int) (sorted.length * (1 - HELD_DAYS))];
    boolean[] held = new boolean[day.length];
    for (int row = 0; row < held.length; row++) {
      held[row] = day[row] >= from;
    }
    return held;
  }

  /** Rows whose outcome was known when the first of the held ones was seen. */
  private static boolean[] older(int[] day, boolean[] held) {
    int first = Integer.MAX_VALUE;
    for (int row = 0; row < held.length; row++) {
      first = held[row] ? Math.min(first, day[row]) : first;
    }
    boolean[] older = new boolean[day.length];
    for (int row = 0; row < older.length; row++) {
      older[row] = day[row] + HORIZON_DAYS <= first;
    }
    return older;
  }

  private static double[] of(double[] values, boolean[] wanted) {
    double[] kept = new double[values.length];
    int count = 0;
    for (int row = 0; row < values.length; row++) {
      if (wanted[row]) {
        kept[count++] = values[row];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
