package dev.recobro.scoring;

import dev.recobro.decisions.AccountDay;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.strategies.OwnActions;
import dev.recobro.domain.Stage;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.Effects;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes in from accounts that are left alone, and what each action adds: learned from
 * decisions where the model set could, else as the catalogue assumes.
 */
public final class NightEffects {

  /** Id of no action. */
  private static final String NOT_ITS_OWN = "";

  private final @Nullable EffectModel model;
  private final ScoringSettings settings;
  private final List<String> ids;
  private final boolean[] assumed;

  /**
   * @param own actions of the strategy that the accounts' debtors are drawn to; effects of others
   *     are assumed
   */
  NightEffects(ModelSet set, ScoringSettings settings, OwnActions own) {
    this.model = set.effects().orElse(null);
    this.settings = settings;
    this.ids =
        IntStream.range(0, settings.actions().size())
            .mapToObj(action -> own.may(action) ? settings.actions().get(action).id() : NOT_ITS_OWN)
            .toList();
    this.assumed = new boolean[ids.size()];
    for (int action = 0; action < assumed.length; action++) {
      assumed[action] = model == null || model.assumed(ids.get(action));
    }
  }

  /** Where the uplift of this model set's runs comes from. */
  public static String basis(ModelSet set) {
    return set.effects().filter(effects -> !effects.assumed()).isPresent()
        ? "learned from decisions, assumed where they are too few"
        : "assumed";
  }

  /**
   * Of accounts that owe something, in order.
   *
   * @param features of those accounts, one after the other
   * @param segment code of each one's segment, empty where it has none
   * @param expected money that each is expected to pay within the horizon, as operations go
   */
  AccountEffects[] of(List<Standing> owing, Matrix features, String[] segment, double[] expected) {
    Stage[] stage = new Stage[owing.size()];
    Arrays.setAll(stage, row -> owing.get(row).path().now().stage(settings.stages()));
    EffectPriors priors =
        (row, action) ->
            settings.actions().get(action).priorEffect().share(stage[row], segment[row]);
    boolean[] fits = fits(owing, stage);
    Effects learned =
        model == null
            ? null
            : model.predict(
                features, ids, priors, (row, action) -> fits[row * ids.size() + action]);
    AccountEffects[] effects = new AccountEffects[owing.size()];
    for (int row = 0; row < effects.length; row++) {
      effects[row] =
          learned == null || Float.isNaN(learned.baseline()[row])
              ? assumed(owing.get(row), row, priors, expected[row])
              : learned(owing.get(row), row, learned);
    }
    return effects;
  }

  /** Of each row's account, which actions are for its stage and day; no other is valued. */
  private boolean[] fits(List<Standing> owing, Stage[] stage) {
    boolean[] fits = new boolean[owing.size() * ids.size()];
    int at = 0;
    for (int row = 0; row < owing.size(); row++) {
      AccountDay today = AccountDays.of(owing.get(row), settings);
      for (Action action : settings.actions()) {
        fits[at++] = action.fits(stage[row], today);
      }
    }
    return fits;
  }

  /** Nothing is assumed to add to what comes in anyway. */
  private AccountEffects assumed(Standing standing, int row, EffectPriors priors, double expected) {
    double stake = standing.stakeMajor();
    double open = Math.max(0, stake - expected);
    double[] uplift = new double[ids.size()];
    double[] error = new double[ids.size()];
    for (int action = 0; action < uplift.length; action++) {
      uplift[action] = Math.min(priors.of(row, action) * stake, open);
      error[action] = Double.NaN;
    }
    return new AccountEffects(expected, uplift, error);
  }

  private AccountEffects learned(Standing standing, int row, Effects learned) {
    double stake = standing.stakeMajor();
    // Nobody pays more than he owes, however much falls due within the horizon.
    double baseline = Math.min(learned.baseline()[row] * stake, standing.balanceMajor());
    double open = standing.balanceMajor() - baseline;
    double[] uplift = new double[ids.size()];
    double[] error = new double[ids.size()];
    for (int action = 0; action < uplift.length; action++) {
      uplift[action] = Math.min(learned.uplift(row, action) * stake, open);
      error[action] = assumed[action] ? Double.NaN : learned.standardError(row, action) * stake;
    }
    return new AccountEffects(baseline, uplift, error);
  }
}
