package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShadowScoresTest {

  private static final ShadowScores CHAMPION =
      new ShadowScores(new float[] {0.25f, 0.5f, 0.75f}, new double[] {25, 5, 75});

  @Test
  void a_twin_agrees_wholly() {
    assertThat(CHAMPION.figures("twin", CHAMPION, 2))
        .containsEntry("model_set", "twin")
        .containsEntry("accounts", 3)
        .containsEntry("rank_correlation", 1.0)
        .containsEntry("mean_difference", 0.0)
        .containsEntry("psi", 0.0)
        .containsEntry("top", 2)
        .containsEntry("top_overlap", 1.0);
  }

  @Test
  void differences_are_the_challenger_s_minus_the_champion_s() {
    ShadowScores challenger =
        new ShadowScores(new float[] {0.875f, 0.75f, 0.5f}, new double[] {90, 80, 70});

    assertThat(challenger.figures("other", CHAMPION, 2))
        .containsEntry("rank_correlation", -1.0)
        .containsEntry("top_overlap", 0.5);
    assertThat((Double) challenger.figures("other", CHAMPION, 2).get("mean_difference"))
        .isCloseTo(0.625 / 3, within(1e-7));
  }

  @Test
  void what_has_no_value_is_null() {
    ShadowScores nobody = new ShadowScores(new float[0], new double[0]);

    assertThat(nobody.figures("other", nobody, 2))
        .containsEntry("rank_correlation", null)
        .containsEntry("mean_difference", null)
        .containsEntry("top_overlap", null);
  }
}
