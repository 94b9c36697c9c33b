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
import dev.recobro.simulator.Scenario;
import dev.recobro.simulator.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Trains on the log of a book of its own, of the same size and kind as those that policies live: no
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

  /** Lives a book under the logging policy and learns from what was decided. */
  TrainedModels train() {
    int days = settings.warmUpDays();
    Scenario scenario = settings.scenario().simulated(settings.accounts(), days, seed);
    CapacityTable capacities = settings.scenario().operation().table(settings.accounts());
    int from = scenario.firstDay() + SETTLES_IN_DAYS;
    int until = scenario.endDay() - HORIZON_DAYS;
    double decisions = (double) settings.accounts() * Math.max(1, until - from);
    DecisionLog log = new DecisionLog(from, until, Math.min(1, ROWS_ALONE / decisions), seed);
    Life life = Life.of(scenario);
    life.live(scenario.endDay(), new LoggingPolicy(seed, log), capacities);
    return learn(log, life);
  }

  private TrainedModels learn(DecisionLog log, Life life) {
    double[] paid = paid(log, life);
    double[] atStake = log.atStake();
    float[] label = new float[paid.length];
    for (int row = 0; row < label.length; row++) {
      label[row] = paid[row] >= PAYS_SHARE * atStake[row] ? 1 : 0;
    }
    LabelledRows rows = new LabelledRows(log.features(), label, log.day());
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
            new AmountRows(rows.select(older), of(atStake, older), of(paid, older)),
            new AmountRows(rows.select(held), of(atStake, held), of(paid, held)),
            pays.calibrationChances(),
            RECOVERED_SHARE,
            trainer);
    return new TrainedModels(pays.propensity(), amount, effects(log, life, rows, paid, atStake));
  }

  private EffectModel effects(
      DecisionLog log, Life life, LabelledRows rows, double[] paid, double[] atStake) {
    double[] share = new double[paid.length];
    Arrays.setAll(share, row -> paid[row] / atStake[row]);
    View view = life.view();
    long[] debtor = Arrays.stream(log.account()).mapToLong(view::debtor).toArray();
    EffectRows decisions =
        new EffectRows(
            AccountFeatures.CATALOGUE.names(),
            rows.features(),
            log.action(),
            log.probability(),
            share,
            debtor,
            rows.day());
    return EffectLearner.learn(
        ACTIONS, decisions, EffectPriors.UNKNOWN, EffectSettings.usual(seed));
  }

  private static double[] paid(DecisionLog log, Life life) {
    int[] account = log.account();
    int[] day = log.day();
    double[] paid = new double[account.length];
    for (int row = 0; row < paid.length; row++) {
      long minor = life.book().paidMinor(account[row], day[row], day[row] + HORIZON_DAYS);
      paid[row] = minor * life.view().market(account[row]).usdPerMinor();
    }
    return paid;
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
