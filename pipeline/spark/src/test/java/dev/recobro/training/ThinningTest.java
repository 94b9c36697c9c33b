package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ThinningTest {

  @Test
  void nothing_is_left_out_while_there_is_room() {
    assertThat(Thinning.of(900, 100, 1_000)).isEqualTo(new Thinning(1, 1));
  }

  @Test
  void accounts_left_alone_are_thinned_before_those_that_were_treated() {
    Thinning many = Thinning.of(9_000, 100, 1_000);
    assertThat(many.treated()).isEqualTo(1);
    assertThat(many.alone()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void with_too_many_of_both_each_gets_half_of_the_rows() {
    Thinning both = Thinning.of(9_000, 5_000, 1_000);
    assertThat(both.alone() * 9_000).isCloseTo(500, within(1e-9));
    assertThat(both.treated() * 5_000).isCloseTo(500, within(1e-9));
  }

  @Test
  void what_one_leaves_of_its_half_the_other_may_take() {
    Thinning few = Thinning.of(100, 9_000, 1_000);
    assertThat(few.alone()).isEqualTo(1);
    assertThat(few.treated() * 9_000).isCloseTo(900, within(1e-9));
  }
}
