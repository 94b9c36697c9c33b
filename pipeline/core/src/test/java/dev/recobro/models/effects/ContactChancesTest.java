package dev.recobro.models.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.Channel;
import java.util.function.Consumer;
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

  private void callsOfADay() {
    count(Channel.CALL, 10, 100_000, 20_000);
    count(Channel.CALL, 13, 100_000, 25_000);
    count(Channel.CALL, 19, 100_000, 40_000);
  }

  private BestHours best(Channel channel, int start, int end) {
    return ContactChances.of(tries, reached).best(channel, start, end).orElseThrow();
  }

  @Test
  void the_best_hours_are_the_likeliest_band_cut_to_the_window() {
    callsOfADay();
    assertThat(best(Channel.CALL, 7 * 60, 24 * 60)).satisfies(hours(18 * 60, 21 * 60));
    assertThat(best(Channel.CALL, 7 * 60, 19 * 60)).satisfies(hours(18 * 60, 19 * 60));
    assertThat(best(Channel.CALL, 20 * 60 + 15, 21 * 60)).satisfies(hours(20 * 60 + 15, 21 * 60));
    assertThat(best(Channel.CALL, 7 * 60, 18 * 60)).satisfies(hours(12 * 60, 15 * 60));
    assertThat(best(Channel.CALL, 7 * 60, 24 * 60).chance()).isCloseTo(0.4, within(0.001));
  }

  @Test
  void less_than_half_an_hour_of_a_band_is_named_only_where_no_band_has_more() {
    callsOfADay();
    assertThat(best(Channel.CALL, 7 * 60, 18 * 60 + 29)).satisfies(hours(12 * 60, 15 * 60));
    assertThat(best(Channel.CALL, 7 * 60, 18 * 60 + 30)).satisfies(hours(18 * 60, 18 * 60 + 30));
    assertThat(best(Channel.CALL, 18 * 60, 18 * 60 + 5)).satisfies(hours(18 * 60, 18 * 60 + 5));
    assertThat(best(Channel.CALL, 11 * 60 + 50, 12 * 60 + 1))
        .satisfies(hours(12 * 60, 12 * 60 + 1));
  }

  @Test
  void of_bands_alike_the_earlier_is_named() {
    count(Channel.SMS, 10, 50, 5);
    count(Channel.SMS, 13, 50, 5);
    assertThat(best(Channel.SMS, 0, 24 * 60)).satisfies(hours(9 * 60, 12 * 60));
  }

  @Test
  void a_window_in_which_a_channel_was_never_tried_has_no_best_hours_and_a_letter_has_none() {
    callsOfADay();
    count(Channel.LETTER, 10, 100, 1);
    ContactChances chances = ContactChances.of(tries, reached);
    assertThat(chances.best(Channel.CALL, 0, 9 * 60)).isEmpty();
    assertThat(chances.best(Channel.CALL, 15 * 60, 18 * 60)).isEmpty();
    assertThat(chances.best(Channel.EMAIL, 0, 24 * 60)).isEmpty();
    assertThat(chances.best(Channel.LETTER, 0, 24 * 60)).isEmpty();
    assertThat(chances.tries()).isEqualTo(300_100);
  }

  private static Consumer<BestHours> hours(int from, int to) {
    return best -> {
      assertThat(best.fromMinute()).isEqualTo(from);
      assertThat(best.toMinute()).isEqualTo(to);
    };
  }
}
