package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.AccountId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  @Test
  void draws_are_spread_evenly_and_follow_from_account_day_and_seed() {
    double mean =
        IntStream.range(0, 20_000)
            .mapToDouble(i -> Draw.of(new AccountId("account-" + i), 20_000, 7))
            .average()
            .orElseThrow();

    assertThat(mean).isCloseTo(0.5, within(0.01));
    assertThat(Draw.of(new AccountId("a"), 1, 7)).isEqualTo(Draw.of(new AccountId("a"), 1, 7));
    assertThat(Draw.of(new AccountId("a"), 1, 7))
        .isNotEqualTo(Draw.of(new AccountId("a"), 2, 7))
        .isNotEqualTo(Draw.of(new AccountId("b"), 1, 7))
        .isNotEqualTo(Draw.of(new AccountId("a"), 1, 8));
  }
}
