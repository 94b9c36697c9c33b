package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final double EXACT = 1e-6;
  private static final Tiring NEVER_TIRED = new Tiring(10, 0);

  private static Waiting ahead(Tiring tiring, double price, double... gain) {
    Waiting waiting = new Waiting(tiring);
    waiting.lookAhead(0.2, gain, gain.length, price);
    return waiting;
  }

  @Test
  void without_a_tomorrow_a_contact_is_worth_what_it_wins_today() {
    assertThat(ahead(NEVER_TIRED, 1).today(0.2, 100, 0)).isCloseTo(20, offset(EXACT));
  }

  @Test
  void who_can_still_be_won_tomorrow_is_worth_less_today() {
    // Tomorrow is worth 0.2 * 100 - 1 = 19; winning today loses it in one case of five.
    assertThat(ahead(NEVER_TIRED, 1, 100).today(0.2, 100, 0))
        .isCloseTo(20 - 0.2 * 19, offset(EXACT));
  }

  @Test
  void at_a_price_that_nobody_pays_tomorrow_does_not_count() {
    assertThat(ahead(NEVER_TIRED, 50, 100, 100).today(0.2, 100, 0)).isCloseTo(20, offset(EXACT));
  }

  @Test
  void contacts_tire_and_rest_restores() {
    Tiring tiring = new Tiring(10, 0.5);
    assertThat(tiring.factor(1)).isEqualTo(1);
    assertThat(tiring.factor(3)).isEqualTo(0.5);
    double fatigue = 4;
    for (int day = 0; day < 10; day++) {
      fatigue = tiring.tomorrow(fatigue);
    }
    assertThat(fatigue).isCloseTo(2, offset(EXACT));
    double tired = ahead(tiring, 1, 100, 100, 100).today(0.2, 100, 2);
    assertThat(tired).isLessThan(ahead(NEVER_TIRED, 1, 100, 100, 100).today(0.2, 100, 2));
  }

  @Test
  void a_payment_comes_at_once_or_after_some_tries() {
    PayingChance chance = new PayingChance(60);
    assertThat(chance.within(0.5, -1)).isZero();
    assertThat(chance.within(0.5, 2)).isCloseTo(0.5, offset(EXACT));
    assertThat(chance.within(1, 0)).isCloseTo(1, offset(EXACT));
    assertThat(chance.within(0.5, 60)).isBetween(0.9, 1.0);
  }
}
