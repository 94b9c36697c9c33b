package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AdjustedRandTest {

  @Test
  void partitions_that_differ_by_labels_alone_agree() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 2}, new int[] {2, 2, 0, 1})).isEqualTo(1);
  }

  @Test
  void a_split_group_costs_what_the_formula_says() {
    // One pair of two together in both; (1 - 1/3) / (1.5 - 1/3).
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}))
        .isCloseTo(4.0 / 7, within(1e-12));
  }

  @Test
  void chance_agreement_is_about_nothing() {
    Random random = new Random(3);
    int[] first = random.ints(20_000, 0, 5).toArray();
    int[] second = random.ints(20_000, 0, 7).toArray();
    assertThat(AdjustedRand.of(first, second)).isCloseTo(0, within(0.005));
  }

  @Test
  void partitions_of_other_accounts_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedRand.of(new int[] {0, 1}, new int[] {0}));
  }
}
