package dev.recobro.models.effects;

import dev.recobro.models.RowKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What trees say of debtors that they haven't seen, after several rounds of boosting. */
final class HeldOut {

  private static final int STAGES = 4;

  /** The fewest rounds that explain so much of the most that any explain. */
  private static final double NEARLY = 0.9;

  private final EffectRows rows;
  private final double[] outcome;
  private final int[] numbers;
  private final int[] rounds;
  private final double[] residual;
  private final float[][][] effect;

  /**
   * @param outcome of all rows, bounded
   * @param numbers of each action, its number among those whose effect is learnt, or −1
   * @param learnt how many those are
   * @param trees rounds of boosting; half, a quarter and an eighth of them are looked at too
   */
  HeldOut(EffectRows rows, double[] outcome, int[] numbers, int learnt, int trees) {
    this.rows = rows;
    this.outcome = outcome;
    this.numbers = numbers;
    rounds =
        IntStream.range(0, STAGES)
            .map(stage -> Math.max(1, trees >> (STAGES - 1 - stage)))
            .distinct()
            .toArray();
    residual = new double[rows.rows()];
    effect = new float[rounds.length][learnt][rows.rows()];
  }

  /**
   * The fewest rounds of boosting after which trees explain about the most, and how each action's
   * effect differs from what they say then.
   */
  record Best(int rounds, List<RobustLine> lines) {}

  /** Takes in what trees say of rows; a treated row needs its own action's effect alone. */
  void judge(EffectTrees trees, int[] part) {
    float[] values = rows.features().values();
    float[] left = trees.baseline(rows.features().select(part));
    RowKeys account = trees.columns().rows(1);
    float[] stages = new float[rounds.length];
    for (int i = 0; i < part.length; i++) {
      int row = part[i];
      trees.columns().account(account, 0, values, row * rows.features().columns(), left[i]);
      residual[row] = outcome[row] - left[i];
      for (int number = 0; number < effect[0].length; number++) {
        if (concerns(rows.action()[row], number)) {
          trees.columns().action(account, 0, number);
          trees.effects(account, number, rounds, stages);
          for (int stage = 0; stage < stages.length; stage++) {
            effect[stage][number][row] = stages[stage];
          }
        }
      }
    }
  }

  private boolean concerns(int action, int number) {
    return action == EffectRows.NONE || numbers[action] == number;
  }

  /**
   * @param taught the actions whose effect is learnt, by number
   */
  Best best(DrawnRows drawn, int[] taught) {
    int[] cluster = Folds.clusters(rows.debtor());
    int clusters = Arrays.stream(cluster).max().orElseThrow() + 1;
    List<List<RobustLine>> lines = new ArrayList<>();
    for (float[][] of : effect) {
      lines.add(lines(of, drawn, taught, cluster, clusters));
    }
    double most = lines.stream().mapToDouble(HeldOut::explained).max().orElseThrow();
    // Where none explains anything, the fewest rounds are as good as any.
    double enough = most > 0 ? NEARLY * most : Double.NEGATIVE_INFINITY;
    int stage = 0;
    while (explained(lines.get(stage)) < enough) {
      stage++;
    }
    return new Best(rounds[stage], lines.get(stage));
  }

  private List<RobustLine> lines(
      float[][] of, DrawnRows drawn, int[] taught, int[] cluster, int clusters) {
    return IntStream.range(0, taught.length)
        .mapToObj(
            number ->
                RobustLine.of(
                    drawn.treated(taught[number]),
                    drawn.alone(),
                    of[number],
                    residual,
                    drawn.weight(),
                    cluster,
                    clusters))
        .toList();
  }

  /** Actions that were drawn often count for more: what they seem to explain is surer. */
  private static double explained(List<RobustLine> lines) {
    return lines.stream().mapToDouble(line -> line.treated() * line.explained()).sum();
  }
}
