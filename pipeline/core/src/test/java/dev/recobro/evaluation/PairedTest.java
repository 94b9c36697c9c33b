package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.evaluation.Comparison.Difference;
import dev.recobro.evaluation.Comparison.OutcomeComparison;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PairedTest {
  private static final int ROWS = 3000;

  private final float[] truth = new float[ROWS];
  private final float[] label = new float[ROWS];
  private final float[] blurred = new float[ROWS];
  private final double[] collected = new double[ROWS];
  private final double[] expected = new double[ROWS];
  private final double[] drawn = new double[ROWS];

  PairedTest() {
    Random random = new Random(9);
    for (int row = 0; row < ROWS; row++) {
      truth[row] = 0.05f + 0.9f * random.nextFloat();
      label[row] = random.nextFloat() < truth[row] ? 1 : 0;
      blurred[row] = 0.5f + 0.2f * (truth[row] - 0.5f) + 0.3f * (random.nextFloat() - 0.5f);
      double stake = 10 + 90 * random.nextDouble();
      collected[row] = label[row] * stake;
      expected[row] = truth[row] * stake;
      drawn[row] = random.nextDouble();
    }
  }

  @Test
  void a_clearly_better_challenger_is_said_to_be() {
    OutcomeComparison pays = Paired.outcome("pays", blurred, truth, label);
    Difference captured = Paired.captured(drawn, expected, collected, 5);

    assertThat(pays.auc().difference())
        .isCloseTo(pays.auc().challenger() - pays.auc().model(), within(1e-9));
    assertThat(pays.auc().band().low()).isPositive();
    assertThat(pays.logLoss().band().high()).isNegative();
    assertThat(captured.band().low()).isPositive();
    assertThat(captured.band().holds(captured.difference())).isTrue();
    assertThat(Comparison.of("b", "2026-01-01", List.of(pays), captured).verdict())
        .isEqualTo(Verdict.BETTER);
  }

  @Test
  void the_other_way_round_it_is_worse_and_against_itself_there_is_no_difference() {
    OutcomeComparison worse = Paired.outcome("pays", truth, blurred, label);
    OutcomeComparison same = Paired.outcome("pays", truth, truth, label);
    Difference captured = Paired.captured(expected, expected, collected, 5);

    assertThat(captured.difference()).isZero();
    assertThat(Comparison.of("b", "2026-01-01", List.of(worse), captured).verdict())
        .isEqualTo(Verdict.WORSE);
    assertThat(Comparison.of("b", "2026-01-01", List.of(same), captured).verdict())
        .isEqualTo(Verdict.NO_DIFFERENCE);
    Difference lost = Paired.captured(expected, drawn, collected, 5);
    OutcomeComparison better = Paired.outcome("pays", blurred, truth, label);
    assertThat(Comparison.of("b", "2026-01-01", List.of(better), lost).verdict())
        .isEqualTo(Verdict.MIXED);
  }
}
