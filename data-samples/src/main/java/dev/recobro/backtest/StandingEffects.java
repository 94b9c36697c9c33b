package dev.recobro.backtest;

import dev.recobro.history.AccountHistory;
import dev.recobro.models.effects.ActionEffect;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.Effects;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learnt effects of accounts, which stand until something happens to the account or a few days have
 * gone by: between events features change by days alone, and asking the models is what a backtest's
 * time goes into.
 */
final class StandingEffects {

  /** Days after which an account's effects are asked for again. */
  private static final int FRESH_DAYS = 5;

  private static final List<String> IDS =
      LogTraining.ACTIONS.stream().map(EffectAction::id).toList();
  private static final int ACTIONS = IDS.size();

  private final EffectModel model;
  private final boolean[] helps;
  private final AccountFeatures features = new AccountFeatures();
  private @Nullable AccountHistory[] seen = new @Nullable AccountHistory[0];
  private int[] asked = new int[0];
  private float[] baseline = new float[0];
  private float[] uplift = new float[0];

  StandingEffects(EffectModel model) {
    this.model = model;
    helps = helps(model);
  }

  /**
   * Which actions help at all: those whose learnt mean effect is above 0 beyond chance. Without it
   * the best of many accounts would look worth a message even where nothing moves anybody.
   */
  private static boolean[] helps(EffectModel model) {
    boolean[] helps = new boolean[ACTIONS];
    for (int a = 0; a < ACTIONS; a++) {
      ActionEffect effect = model.actions().get(a);
      helps[a] = !effect.assumed() && effect.low() > 0;
    }
    return helps;
  }

  private boolean stands(int i, Morning morning, AccountHistory history) {
    return same(seen[i], history) && morning.day() - asked[i] < FRESH_DAYS;
  }

  @SuppressWarnings("ReferenceEquality") // the book makes a new history for every event
  private static boolean same(@Nullable AccountHistory seen, AccountHistory history) {
    return seen == history;
  }

  /** Makes sure that every eligible account's effects stand. */
  void refresh(Morning morning) {
    if (seen.length == 0) {
      int count = morning.view().count();
      seen = new @Nullable AccountHistory[count];
      asked = new int[count];
      baseline = new float[count];
      uplift = new float[count * ACTIONS];
    }
    int[] eligible = morning.eligible();
    int[] stale = new int[eligible.length];
    int count = 0;
    for (int i : eligible) {
      AccountHistory history = morning.book().history(i);
      if (!stands(i, morning, history)) {
        seen[i] = history;
        asked[i] = morning.day();
        stale[count++] = i;
      }
    }
    ask(morning, Arrays.copyOf(stale, count));
  }

  private void ask(Morning morning, int[] accounts) {
    Effects effects = model.predict(features.of(morning, accounts), IDS, EffectPriors.UNKNOWN);
    for (int n = 0; n < accounts.length; n++) {
      baseline[accounts[n]] = effects.baseline()[n];
      for (int a = 0; a < ACTIONS; a++) {
        uplift[accounts[n] * ACTIONS + a] = helps[a] ? effects.uplift(n, a) : 0;
      }
    }
  }

  /** Share of what is at stake that comes in within the horizon when the account is left alone. */
  double baseline(int i) {
    return baseline[i];
  }

  /** What the standard action adds to it; 0 where it isn't known to help. */
  double uplift(int i, int action) {
    return uplift[i * ACTIONS + action];
  }
}
