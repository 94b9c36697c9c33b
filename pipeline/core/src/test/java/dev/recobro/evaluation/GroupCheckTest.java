package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GroupCheckTest {

  private static GroupFigures of(List<GroupFigures> all, String group) {
    return all.stream().filter(one -> one.group().equals(group)).findFirst().orElseThrow();
  }

  @Test
  void a_group_that_is_off_is_flagged_and_the_others_are_not() {
    int rows = 3000;
    Random random = new Random(4);
    float[] propensity = new float[rows];
    float[] label = new float[rows];
    @Nullable String[] group = new String[rows];
    for (int row = 0; row < rows; row++) {
      group[row] = row % 3 == 0 ? "north" : row % 3 == 1 ? "south" : null;
      propensity[row] = 0.3f;
      label[row] = random.nextDouble() < (row % 3 == 0 ? 0.42 : 0.3) ? 1 : 0;
    }
    List<GroupFigures> figures = GroupCheck.of(Map.of("region", group), propensity, label);

    assertThat(figures)
        .extracting(GroupFigures::group)
        .containsExactly("north", "south", Groups.NOT_GIVEN);
    assertThat(of(figures, "north").flagged()).isTrue();
    assertThat(of(figures, "south").flagged()).isFalse();
    assertThat(of(figures, Groups.NOT_GIVEN).flagged()).isFalse();
    assertThat(of(figures, "north").ece()).isCloseTo(0.12, within(0.05));
  }

  @Test
  void z_is_outcomes_less_predictions_over_their_spread() {
    float[] propensity = new float[40];
    float[] label = new float[40];
    @Nullable String[] group = new String[40];
    for (int row = 0; row < 40; row++) {
      propensity[row] = 0.5f;
      label[row] = row < 26 ? 1 : 0;
      group[row] = "all";
    }
    GroupFigures all = GroupCheck.of(Map.of("any", group), propensity, label).get(0);

    // (26 - 20) / sqrt(40 / 4)
    assertThat(all.z()).isCloseTo(6 / Math.sqrt(10), within(1e-9));
    assertThat(all.pValue()).isCloseTo(0.0578, within(1e-4));
    assertThat(all.flagged()).as("six points off, but within chance").isFalse();
  }

  @Test
  void a_large_group_off_by_less_than_two_points_is_not_flagged() {
    int rows = 100_000;
    float[] propensity = new float[rows];
    float[] label = new float[rows];
    @Nullable String[] group = new String[rows];
    for (int row = 0; row < rows; row++) {
      propensity[row] = 0.5f;
      label[row] = row < rows * 0.515 ? 1 : 0;
      group[row] = "all";
    }
    GroupFigures all = GroupCheck.of(Map.of("any", group), propensity, label).get(0);

    assertThat(all.adjustedP()).isLessThan(0.001);
    assertThat(all.flagged()).isFalse();
  }

  @Test
  void small_groups_are_judged_together_and_buckets_stand_in_their_order() {
    @Nullable String[] group = new String[130];
    for (int row = 0; row < 130; row++) {
      group[row] = row < 30 ? "181+" : row < 60 ? "31-60" : row < 90 ? "current" : "x" + row / 3;
    }
    List<GroupFigures> figures =
        GroupCheck.of(Map.of("bucket", group), new float[130], new float[130]);

    assertThat(figures)
        .extracting(GroupFigures::group)
        .containsExactly("current", "31-60", "181+", Groups.SMALL);
    assertThat(of(figures, Groups.SMALL).rows()).isEqualTo(40);
  }
}
