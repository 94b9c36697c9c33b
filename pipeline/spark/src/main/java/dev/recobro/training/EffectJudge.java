package dev.recobro.training;

import dev.recobro.models.effects.EffectEvaluation;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectRows;
import dev.recobro.models.effects.Effects;
import dev.recobro.models.effects.PolicyValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges learnt effects on decisions that were drawn by chance, in money net of cost. */
final class EffectJudge {

  private static final String NONE = "none";

  private final EffectTrainingSettings settings;
  private final DecidedRows decided;
  private final EffectRows rows;
  private final double[] gain;

  /**
   * @param decided by chance, newer than all that was learnt from
   */
  EffectJudge(EffectTrainingSettings settings, DecidedRows decided) {
    this.settings = settings;
    this.decided = decided;
    this.rows = decided.effectRows();
    this.gain = decided.column(one -> one.getPaid() - cost(one.getAction()));
  }

  private double cost(int action) {
    return action < 0 ? 0 : settings.actions().get(action).cost();
  }

  /** Empty when no decision was drawn as the effects would have it. */
  Optional<EffectEvaluation> of(EffectModel model, EffectPriors priors) {
    int[] chosen = chosen(model, priors);
    if (IntStream.range(0, chosen.length).noneMatch(row -> chosen[row] == rows.action()[row])) {
      return Optional.empty();
    }
    int best = bestSingle();
    return Optional.of(
        new EffectEvaluation(
            decided.rows(),
            decided.decided().get(0).getDay(),
            PolicyValue.of(rows, gain, chosen),
            PolicyValue.mean(rows, gain),
            best < 0 ? NONE : settings.actions().get(best).action().id(),
            single(best)));
  }

  /**
   * Of the stage's actions the one of the greatest effect × stake less cost, if that is above 0.
   */
  private int[] chosen(EffectModel model, EffectPriors priors) {
    List<String> ids = settings.actions().stream().map(known -> known.action().id()).toList();
    Effects effects = model.predict(rows.features(), ids, priors);
    int[] chosen = new int[rows.rows()];
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = EffectRows.NONE;
      double most = 0;
      for (int action = 0; action < ids.size(); action++) {
        double net =
            effects.uplift(row, action) * decided.decided().get(row).getAtStake() - cost(action);
        if (net > most && fits(row, action)) {
          most = net;
          chosen[row] = action;
        }
      }
    }
    return chosen;
  }

  private boolean fits(int row, int action) {
    return settings.actions().get(action).stages().contains(decided.stage(row, settings.stages()));
  }

  /** The action that was drawn at all and is worth most for all; −1 where doing nothing is. */
  private int bestSingle() {
    int best = EffectRows.NONE;
    for (int action : IntStream.range(0, settings.actions().size()).filter(this::drawn).toArray()) {
      if (!drawn(best) || single(action).value() > single(best).value()) {
        best = action;
      }
    }
    return best;
  }

  private boolean drawn(int action) {
    return Arrays.stream(rows.action()).anyMatch(own -> own == action);
  }

  private PolicyValue single(int action) {
    int[] chosen = new int[rows.rows()];
    Arrays.fill(chosen, action);
    return PolicyValue.of(rows, gain, chosen);
  }
}
