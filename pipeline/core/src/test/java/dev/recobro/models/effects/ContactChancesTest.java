package dev.recobro.models.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.Channel;
import org.junit.jupiter.api.Test;

final class ContactChancesTest {

  private final long[] tries = new long[ContactChances.COUNTS];
  private final long[] reached = new long[ContactChances.COUNTS];

  private void count(Channel channel, int hour, long tried, long answered) {
    tries[ContactChances.place(channel, hour)] += tried;
    reached[ContactChances.place(channel, hour)] += answered;
  }

  private double chance(Channel channel, int hour) {
    return ContactChances.of(tries, reached).chance(channel, hour).orElseThrow();
  }

  @Test
  void with_many_tries_a_band_has_its_own_rate() {
    count(Channel.CALL, 10, 100_000, 20_000);
    count(Channel.CALL, 19, 100_000, 40_000);
    assertThat(chance(Channel.CALL, 9)).isCloseTo(0.2, within(0.001));
    assertThat(chance(Channel.CALL, 11)).isEqualTo(chance(Channel.CALL, 9));
    assertThat(chance(Channel.CALL, 20)).isCloseTo(0.4, within(0.001));
  }

  @Test
  void with_few_tries_a_band_is_drawn_to_its_channel() {
    count(Channel.CALL, 10, 100_000, 20_000);
    count(Channel.CALL, 19, 2, 2);
    count(Channel.SMS, 10, 100_000, 80_000);
    assertThat(chance(Channel.CALL, 19)).isBetween(0.2, 0.26);
  }

  @Test
  void a_band_that_was_never_tried_has_no_chance() {
    count(Channel.CALL, 12, 5, 1);
    ContactChances chances = ContactChances.of(tries, reached);
    assertThat(chances.chance(Channel.CALL, 11)).isEmpty();
    assertThat(chances.chance(Channel.CALL, 14)).isPresent();
    assertThat(chances.chance(Channel.CALL, 15)).isEmpty();
    assertThat(chances.chance(Channel.EMAIL, 12)).isEmpty();
  }
}
