package dev.recobro.scoring;

import dev.recobro.decisions.strategies.OwnActions;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.domain.Stage;
import dev.recobro.policy.DebtorDay;

/** An account with what each action is worth on it today. */
record Valued(Standing standing, ScoredAccount scored) {

  static Valued owingNothing(Standing standing, ScoringSettings settings) {
    ScoredAccount scored = new ScoredAccount();
    AccountFields.describe(scored, standing);
    AccountFields.measure(scored, standing, settings);
    return new Valued(standing, scored);
  }

  /**
   * @param propensities by ordinal of the target
   * @param effects what comes in, and what actions add
   * @param basis where the models come from
   * @param law of the night
   * @param own actions of the strategy that the debtor is drawn to
   */
  static Valued of(
      Standing standing,
      float[] features,
      float[] propensities,
      AccountEffects effects,
      String basis,
      ScoringSettings settings,
      NightLaw law,
      OwnActions own) {
    ScoredAccount scored = new ScoredAccount();
    AccountFields.describe(scored, standing);
    AccountFields.measure(scored, standing, settings);
    scored.setOwing(true);
    scored.setPacked(PackedArray.pack(features, standing.history(), standing.known()));
    scored.setPropensities(propensities);
    scored.setBasis(basis);
    Stage stage = standing.path().now().stage(settings.stages());
    scored.setStage(stage.code());
    DebtorDay day = law.on(standing);
    scored.setTimeZone(day.zone().getId());
    scored.setStrategy(own.place());
    new ActionValues(standing, stage, settings, effects, day, own)
        .write(scored, propensities[PropensityTarget.PAYS.ordinal()]);
    return new Valued(standing, scored);
  }
}
