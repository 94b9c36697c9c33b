package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RankAgreementTest {

  @Test
  void the_same_order_agrees_wholly_and_the_opposite_not_at_all() {
    float[] score = {0.1f, 0.5f, 0.2f, 0.9f};
    assertThat(RankAgreement.spearman(score, new float[] {1, 3, 2, 4})).isEqualTo(1);
    assertThat(RankAgreement.spearman(score, new float[] {4, 2, 3, 1})).isEqualTo(-1);
  }

  @Test
  void equal_scores_share_their_mean_rank() {
    // Ranks 1, 2.5, 2.5, 4 beside 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    assertThat(RankAgreement.spearman(new float[] {1, 2, 2, 3}, new float[] {1, 2, 3, 4}))
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    assertThat(RankAgreement.spearman(new float[] {1, 1}, new float[] {1, 2})).isNaN();
  }

  @Test
  void overlap_counts_those_that_are_best_by_both() {
    double[] first = {9, 8, 7, 1, 2};
    double[] second = {9, 1, 7, 8, 2};
    assertThat(RankAgreement.overlap(first, second, 3)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(RankAgreement.overlap(first, second, 50)).isEqualTo(1);
    assertThat(RankAgreement.overlap(first, second, 0)).isNaN();
    assertThat(RankAgreement.overlap(new double[] {1, 1, 1}, new double[] {1, 1, 2}, 1)).isZero();
  }
}
