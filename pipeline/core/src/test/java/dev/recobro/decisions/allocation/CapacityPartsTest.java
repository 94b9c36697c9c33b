package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.decisions.Desk;
import dev.recobro.domain.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CapacityPartsTest {

  private static DayCapacities day(double minutes, int messages, double money) {
    return new DayCapacities(
        List.of(new Desk("agents", minutes)),
        Map.of(Channel.SMS, (double) messages),
        Map.of(Channel.SMS, money),
        money);
  }

  private static BigDecimal exact(double units) {
    return BigDecimal.valueOf(units);
  }

  @Property
  void parts_and_rest_together_are_the_day_to_the_millionth(
      @ForAll @DoubleRange(max = 1e6) double minutes,
      @ForAll @IntRange(min = 0, max = 100_000) int messages,
      @ForAll @DoubleRange(max = 1e6) double money,
      @ForAll @DoubleRange(max = 0.5) double first,
      @ForAll @DoubleRange(max = 0.5) double second) {
    DayCapacities day = day(minutes, messages, money);
    DayCapacities one = CapacityParts.share(day, first);
    DayCapacities two = CapacityParts.share(day, second);
    DayCapacities rest = CapacityParts.rest(day, List.of(one, two));

    BigDecimal sum = exact(one.budget()).add(exact(two.budget())).add(exact(rest.budget()));
    assertThat(sum).isEqualByComparingTo(exact(Micros.units(Micros.down("money", money))));
    assertThat(exact(one.minutes("agents")).add(exact(two.minutes("agents"))))
        .isEqualByComparingTo(
            exact(Micros.units(Micros.down("minutes", minutes)))
                .subtract(exact(rest.minutes("agents"))));
    double sms = one.messages().getOrDefault(Channel.SMS, -1.0);
    assertThat(sms).isEqualTo(Math.floor(first * messages));
    assertThat(rest.messages().getOrDefault(Channel.SMS, -1.0) % 1).isZero();
    assertThat(one.minutes("agents")).isLessThanOrEqualTo(first * minutes + 1e-6);
  }

  @Test
  void what_the_day_doesn_t_limit_stays_without_a_limit() {
    DayCapacities day = DayCapacities.ofDesks(List.of(new Desk("agents", 60)));
    DayCapacities part =
        new DayCapacities(
            CapacityParts.share(day, 0.5).desks(), Map.of(Channel.SMS, 5.0), Map.of(), 9);
    DayCapacities rest = CapacityParts.rest(day, List.of(part));

    assertThat(rest).isEqualTo(DayCapacities.ofDesks(List.of(new Desk("agents", 30))));
    assertThat(CapacityParts.rest(day, List.of())).isSameAs(day);
  }

  @Test
  void a_part_that_is_more_than_the_day_or_has_no_limit_is_refused() {
    DayCapacities day = day(60, 10, 5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CapacityParts.rest(day, List.of(day(40, 1, 1), day(21, 1, 1))))
        .withMessageContaining("desk agents: the parts of its 60.0 are more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CapacityParts.rest(day, List.of(day(1, 11, 1))))
        .withMessageContaining("messages of sms");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CapacityParts.rest(
                    day, List.of(DayCapacities.ofDesks(List.of(new Desk("agents", 1))))))
        .withMessageContaining("messages of sms");
  }
}
