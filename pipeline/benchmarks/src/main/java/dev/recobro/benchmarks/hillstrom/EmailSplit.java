package dev.recobro.benchmarks.hillstrom;

import dev.recobro.models.TrainerSettings;
import dev.recobro.models.effects.EffectLearner;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectRows;
import dev.recobro.models.effects.EffectSettings;
import dev.recobro.models.effects.Effects;
import dev.recobro.models.effects.PolicyValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One split of the customers: a policy is learnt on one half and judged on the other.
 *
 * @param policy the action of the greatest effect for each customer, none where all are negative
 * @param single the one action for all that is best on the half on which it is judged
 * @param random each of the three arms for a third
 */
record EmailSplit(PolicyValue policy, PolicyValue single, double random) {

  private static final EffectSettings SETTINGS =
      new EffectSettings(
          2,
          200,
          0.01,
          Double.MAX_VALUE,
          1,
          new TrainerSettings(40, 3, 0.1, 0.8, 0.8, 50, 50, 1, 1),
          new TrainerSettings(40, 2, 0.1, 0.8, 0.8, 200, 200, 1, 1),
          1);

  static EmailSplit of(EmailTrial trial, String outcome, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int customer = 0; customer < trial.customers(); customer++) {
      order.add(customer);
    }
    Collections.shuffle(order, new Random(seed));
    int half = order.size() / 2;
    EffectRows learns = trial.rows(numbers(order.subList(0, half)), outcome);
    EffectRows judged = trial.rows(numbers(order.subList(half, order.size())), outcome);
    EffectModel model =
        EffectLearner.learn(EmailTrial.ACTIONS, learns, EffectPriors.UNKNOWN, SETTINGS);
    return new EmailSplit(
        PolicyValue.of(judged, judged.outcome(), chosen(model, judged)),
        bestSingle(judged),
        Arrays.stream(judged.outcome()).average().orElseThrow());
  }

  private static int[] numbers(List<Integer> customers) {
    return customers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static int[] chosen(EffectModel model, EffectRows rows) {
    List<String> ids = EmailTrial.ACTIONS.stream().map(action -> action.id()).toList();
    Effects effects = model.predict(rows.features(), ids, EffectPriors.UNKNOWN);
    int[] chosen = new int[rows.rows()];
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = EffectRows.NONE;
      double most = 0;
      for (int action = 0; action < ids.size(); action++) {
        if (effects.uplift(row, action) > most) {
          most = effects.uplift(row, action);
          chosen[row] = action;
        }
      }
    }
    return chosen;
  }

  private static PolicyValue bestSingle(EffectRows rows) {
    PolicyValue best = forAll(rows, EffectRows.NONE);
    for (int action = 0; action < EmailTrial.ACTIONS.size(); action++) {
      PolicyValue value = forAll(rows, action);
      best = value.value() > best.value() ? value : best;
    }
    return best;
  }

  private static PolicyValue forAll(EffectRows rows, int action) {
    int[] chosen = new int[rows.rows()];
    Arrays.fill(chosen, action);
    return PolicyValue.of(rows, rows.outcome(), chosen);
  }
}
