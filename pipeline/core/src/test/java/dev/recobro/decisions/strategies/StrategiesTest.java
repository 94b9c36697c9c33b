package dev.recobro.decisions.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.day.Draws;
import dev.recobro.decisions.day.RandomDebtors;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrategiesTest {

  private static final int DEBTORS = 20_000;
  private static final DayCapacities DAY = RandomDebtors.capacities(1000, 1);
  private static final Strategies THREE = ThreeStrategies.of(DAY);
  private static final ArmShares SHARES = new ArmShares(0.1, 90, 0.2, 0.2, 5, 0.1);

  private static double share(IntPredicate of) {
    return IntStream.range(0, DEBTORS).filter(of).count() / (double) DEBTORS;
  }

  private static Strategy challenger(String id, double share, List<Action> actions) {
    return new Strategy(id, share, null, actions, CapacityParts.share(DAY, share));
  }

  private static Strategies with(Strategy... challengers) {
    return Strategies.of(RandomDebtors.ACTIONS, DAY, List.of(challengers), 90);
  }

  @Property(tries = 20)
  void every_day_each_strategy_has_about_its_share_of_the_debtors(
      @ForAll long seed, @ForAll @IntRange(min = 10_000, max = 40_000) int day) {
    Draws draws = new Draws(SHARES, seed, day);

    // Five standard errors.
    assertThat(share(d -> THREE.drawn(draws, "d" + d) == 1)).isCloseTo(0.3, within(0.0163));
    assertThat(share(d -> THREE.drawn(draws, "d" + d) == 2)).isCloseTo(0.2, within(0.0142));
  }

  @Test
  void strategy_and_hold_out_are_drawn_apart_though_both_last_as_long() {
    Draws draws = new Draws(SHARES, 1, 20_000);

    assertThat(share(d -> THREE.drawn(draws, "d" + d) == 1 && draws.heldOut("d" + d)))
        .isCloseTo(0.03, within(0.006));
  }

  @Property(tries = 30)
  void a_debtor_stays_with_his_strategy_for_whole_periods(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int debtor) {
    int since = 20_000;
    for (int day = 20_001; day < 21_500; day++) {
      int before = THREE.drawn(new Draws(SHARES, seed, day - 1), "d" + debtor);
      if (THREE.drawn(new Draws(SHARES, seed, day), "d" + debtor) != before) {
        assertThat(since == 20_000 || (day - since) % 90 == 0).isTrue();
        since = day;
      }
    }
  }

  @Property(tries = 20)
  void another_challenger_takes_debtors_from_the_champion_alone(@ForAll long seed) {
    Draws draws = new Draws(SHARES, seed, 20_000);
    Strategies one = with(challenger("a", 0.3, RandomDebtors.ACTIONS));
    Strategies two =
        with(
            challenger("a", 0.3, RandomDebtors.ACTIONS),
            challenger("b", 0.3, RandomDebtors.ACTIONS));

    for (int d = 0; d < 500; d++) {
      assertThat(one.drawn(draws, "d" + d) == 1).isEqualTo(two.drawn(draws, "d" + d) == 1);
    }
  }

  @Test
  void catalogues_stand_together_and_what_differs_has_a_place_of_its_own() {
    assertThat(THREE.catalogue())
        .extracting(Action::id)
        .containsExactly("sms", "email", "call", "plan", "settlement", "visit", "call", "whatsapp");
    assertThat(allowed(0)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(allowed(1)).containsExactly(0, 1, 3, 6);
    assertThat(allowed(2)).containsExactly(0, 1, 2, 3, 4, 5, 7);
    assertThat(THREE.arm(0)).isEqualTo(Arm.CHAMPION);
    assertThat(THREE.arm(2)).isEqualTo(Arm.CHALLENGER);
  }

  private static int[] allowed(int place) {
    return IntStream.range(0, THREE.catalogue().size())
        .filter(action -> THREE.may(place, action))
        .toArray();
  }

  @Test
  void without_challengers_the_champion_has_everybody_and_the_whole_day() {
    Strategies champion = Strategies.championOnly(RandomDebtors.ACTIONS, DAY);

    assertThat(champion.challenged()).isFalse();
    assertThat(champion.catalogue()).isEqualTo(RandomDebtors.ACTIONS);
    assertThat(champion.all().get(0).capacities()).isSameAs(DAY);
    assertThat(share(d -> champion.drawn(new Draws(SHARES, 1, 20_000), "d" + d) == 0)).isOne();
  }

  @Test
  void what_cannot_be_told_apart_or_shared_out_is_refused() {
    List<Action> actions = RandomDebtors.ACTIONS;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(challenger("a", 0.5, actions), challenger("a", 0.1, actions)))
        .withMessageContaining("two strategies are called a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(challenger("holdout", 0.5, actions)))
        .withMessageContaining("as an arm is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(challenger("a", 0.5, actions), challenger("b", 0.5, actions)))
        .withMessageContaining("leave the champion nobody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> challenger("a", 0, actions))
        .withMessageContaining("share is 0.0");
    Action visited = ThreeStrategies.other(actions.get(0), "sms", Channel.VISIT, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(challenger("a", 0.5, List.of(visited))))
        .withMessageContaining("action sms has another channel");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                with(new Strategy("a", 0.1, null, actions, RandomDebtors.capacities(1000, 1.001))))
        .withMessageContaining("desk agents: the parts of its 1000.0 are more");
  }
}
