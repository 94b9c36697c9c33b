package dev.recobro.decisions.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int DEBTORS = 20_000;

  private static final ArmShares SHARES = new ArmShares(0.05, 30, 0.1, 0.2, 5, 0.1);

  private static double share(IntPredicate of) {
    return IntStream.range(0, DEBTORS).filter(of).count() / (double) DEBTORS;
  }

  @Property(tries = 20)
  void every_day_about_the_share_of_the_debtors_is_held_out(
      @ForAll long seed, @ForAll @IntRange(min = 10_000, max = 40_000) int day) {
    Draws draws = new Draws(SHARES, seed, day);

    // Five standard errors.
    assertThat(share(d -> draws.heldOut("d" + d))).isCloseTo(0.05, within(0.0078));
  }

  @Property(tries = 50)
  void a_debtor_is_held_out_for_whole_periods(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int debtor) {
    int run = 0;
    for (int day = 20_000; day < 22_000; day++) {
      if (new Draws(SHARES, seed, day).heldOut("d" + debtor)) {
        run++;
      } else {
        assertThat(day - run == 20_000 || run % 30 == 0).isTrue();
        run = 0;
      }
    }
  }

  @Test
  void not_all_hold_outs_begin_on_one_day() {
    long beginning =
        IntStream.range(0, DEBTORS)
            .filter(d -> new Draws(SHARES, 1, 20_000).heldOut("d" + d))
            .filter(d -> !new Draws(SHARES, 1, 19_999).heldOut("d" + d))
            .count();

    // A thirtieth of a thousand.
    assertThat(beginning).isBetween(10L, 65L);
  }

  @Test
  void turn_and_choice_are_drawn_anew_each_day_evenly_and_apart() {
    Draws draws = new Draws(SHARES, 1, 20_000);

    assertThat(share(d -> draws.exploring("d" + d).turn() < 0.3)).isCloseTo(0.3, within(0.017));
    assertThat(share(d -> draws.exploring("d" + d).choice() < 0.3)).isCloseTo(0.3, within(0.017));
    assertThat(
            share(
                d ->
                    draws.exploring("d" + d).turn() < 0.3
                        && draws.exploring("d" + d).choice() < 0.3))
        .isCloseTo(0.09, within(0.0102));
    assertThat(draws.exploring("d1")).isNotEqualTo(new Draws(SHARES, 1, 20_001).exploring("d1"));
    assertThat(draws.exploring("d1")).isNotEqualTo(new Draws(SHARES, 2, 20_000).exploring("d1"));
  }

  @Test
  void without_a_share_nobody_is_held_out() {
    Draws draws = new Draws(ArmShares.CHAMPION_ONLY, 1, 20_000);

    assertThat(share(d -> draws.heldOut("d" + d))).isZero();
  }

  @Test
  void shares_are_between_nothing_and_a_half() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmShares(0.6, 30, 0, 0, 0, 0.1))
        .withMessageContaining("holdout is 0.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmShares(0.1, 0, 0, 0, 0, 0.1))
        .withMessageContaining("holdout-days is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmShares(0.1, 1, 0, Double.NaN, 0, 0.1))
        .withMessageContaining("explore-capacity");
  }
}
