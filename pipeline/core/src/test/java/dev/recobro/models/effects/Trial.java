package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import dev.recobro.models.TrainerSettings;
import java.util.List;
import java.util.SplittableRandom;

/** Decisions whose effects are known: a call adds most where {@code ear} is high, a letter 0.05. */
final class Trial {

  static final List<String> FEATURES = List.of("habit", "ear", "noise_1", "noise_2");
  static final EffectAction CALL = new EffectAction("call", "call", "reminder");
  static final EffectAction LETTER = new EffectAction("letter", "letter", "notice");
  static final List<EffectAction> ACTIONS = List.of(CALL, LETTER);
  static final EffectSettings SETTINGS =
      new EffectSettings(
          3,
          100,
          0.01,
          5,
          0.05,
          new TrainerSettings(60, 3, 0.1, 0.8, 0.8, 20, 5, 1, 1),
          new TrainerSettings(60, 3, 0.1, 0.8, 0.8, 100, 50, 1, 1),
          1);

  private final SplittableRandom random;
  private double size = 1;
  private double call = 0.3;
  private double callOfHabitual = 0.1;

  Trial(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Nothing that is done changes anything. */
  Trial withoutEffects() {
    size = 0;
    return this;
  }

  /** Calls are drawn with the given probabilities, of those with a low and with a high habit. */
  Trial calling(double others, double habitual) {
    call = others;
    callOfHabitual = habitual;
    return this;
  }

  double effect(float[] account, int action) {
    return size * (action == 0 ? 0.3 * account[1] : 0.05);
  }

  EffectRows rows(int count) {
    float[] values = new float[count * FEATURES.size()];
    int[] action = new int[count];
    double[] probability = new double[count];
    double[] outcome = new double[count];
    long[] debtor = new long[count];
    int[] day = new int[count];
    for (int row = 0; row < count; row++) {
      float[] account = new float[FEATURES.size()];
      for (int i = 0; i < account.length; i++) {
        account[i] = (float) random.nextDouble();
      }
      System.arraycopy(account, 0, values, row * account.length, account.length);
      draw(account[0] > 0.5 ? callOfHabitual : call, row, action, probability);
      double expected = 0.5 * account[0];
      expected += action[row] < 0 ? 0 : effect(account, action[row]);
      outcome[row] = random.nextDouble() < expected ? 1 : 0;
      debtor[row] = EffectRows.debtorKey("D" + row / 2);
      day[row] = row % 300;
    }
    Matrix features = new Matrix(count, FEATURES.size(), values);
    return new EffectRows(FEATURES, features, action, probability, outcome, debtor, day);
  }

  private void draw(double calls, int row, int[] action, double[] probability) {
    double letters = 0.2;
    double at = random.nextDouble();
    action[row] = at < calls ? 0 : at < calls + letters ? 1 : EffectRows.NONE;
    probability[row] = action[row] == 0 ? calls : action[row] == 1 ? letters : 1 - calls - letters;
  }
}
