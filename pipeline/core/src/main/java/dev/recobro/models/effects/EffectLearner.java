package dev.recobro.models.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns what each action adds, doubly robust: right where either the trees are right or the logged
 * probabilities are, and the probabilities are known.
 *
 * <ol>
 *   <li>Debtors are parted into folds; on the others' rows trees learn the outcome of accounts left
 *       alone, and what actions add to it, all actions at once (Künzel et al. 2019).
 *   <li>On its own rows, which the trees haven't seen, each action's effect is compared with the
 *       trees' by inverse-probability weighting of residuals (Robins, Rotnitzky, Zhao 1994; Kennedy
 *       2020's DR-learner, its second stage a line in the trees' effect). As many rounds of trees
 *       count as explain most there.
 *   <li>Shift and slope of that line are shrunk: across actions by empirical Bayes, the common
 *       slope by what stands out from noise, the whole towards the assumed effect.
 * </ol>
 *
 * <p>An action with too few decisions drawn by chance keeps its assumed effect. Rows without chance
 * teach the baseline and nothing of effects.
 */
public final class EffectLearner {

  private final List<EffectAction> actions;
  private final EffectRows rows;
  private final EffectPriors priors;
  private final EffectSettings settings;
  private final double[] outcome;

  private EffectLearner(
      List<EffectAction> actions, EffectRows rows, EffectPriors priors, EffectSettings settings) {
    this.actions = List.copyOf(actions);
    this.rows = rows;
    this.priors = priors;
    this.settings = settings;
    outcome = Arrays.stream(rows.outcome()).map(y -> Math.min(y, settings.mostOutcome())).toArray();
  }

  /**
   * Learns from decisions. The same rows, settings and seed give the same model.
   *
   * @param actions that there are; rows name them by index
   * @param priors what is assumed of them on the rows' accounts
   * @throws IllegalArgumentException when a row names an action that isn't there
   */
  public static EffectModel learn(
      List<EffectAction> actions, EffectRows rows, EffectPriors priors, EffectSettings settings) {
    for (int action : rows.action()) {
      if (action < EffectRows.NONE || action >= actions.size()) {
        throw new IllegalArgumentException("no action has number " + action);
      }
    }
    return new EffectLearner(actions, rows, priors, settings).learn();
  }

  private EffectModel learn() {
    DrawnRows drawn = DrawnRows.of(rows, actions.size(), settings);
    int[] taught = drawn.enough(settings.leastDrawn());
    if (taught.length == 0) {
      return new EffectModel(
          rows.featureNames(), settings, List.of(), List.of(), assumedAlone(drawn));
    }
    List<EffectAction> learnt = Arrays.stream(taught).mapToObj(actions::get).toList();
    int[] numbers = new int[actions.size()];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < taught.length; i++) {
      numbers[taught[i]] = i;
    }
    Folds folds = new Folds(rows.debtor(), settings.folds(), settings.seed());
    List<EffectTrees> trees = new ArrayList<>();
    HeldOut held = new HeldOut(rows, outcome, numbers, taught.length, settings.effect().trees());
    for (int fold = 0; fold < folds.count(); fold++) {
      EffectTrees learned =
          EffectTrees.train(rows, outcome, folds.without(fold), numbers, learnt, settings);
      trees.add(learned);
      held.judge(learned, drawn.of(folds.of(fold)));
    }
    HeldOut.Best best = held.best(drawn, taught);
    return new EffectModel(
        rows.featureNames(),
        settings,
        learnt,
        trees.stream().map(fold -> fold.first(best.rounds())).toList(),
        shrunk(drawn, taught, best.lines()));
  }

  private List<ActionEffect> shrunk(DrawnRows drawn, int[] taught, List<RobustLine> lines) {
    ShrunkLines shrunk = ShrunkLines.of(lines);
    List<ActionEffect> effects = assumedAlone(drawn);
    for (int i = 0; i < taught.length; i++) {
      double prior = drawn.meanPrior(taught[i], priors);
      effects.set(
          taught[i],
          shrunk.effect(effects.get(taught[i]), lines.get(i), prior, settings.priorError()));
    }
    return effects;
  }

  private List<ActionEffect> assumedAlone(DrawnRows drawn) {
    List<ActionEffect> effects = new ArrayList<>();
    for (int a = 0; a < actions.size(); a++) {
      effects.add(
          ActionEffect.ofPrior(
              actions.get(a), drawn.decisions(a), drawn.treated(a).length, drawn.clipped(a)));
    }
    return effects;
  }
}
