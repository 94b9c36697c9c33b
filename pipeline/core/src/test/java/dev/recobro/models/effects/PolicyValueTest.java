package dev.recobro.models.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PolicyValueTest {

  private static PolicyValue ofAll(EffectRows rows, int action) {
    int[] chosen = new int[rows.rows()];
    Arrays.fill(chosen, action);
    return PolicyValue.of(rows, rows.outcome(), chosen);
  }

  @Test
  void a_policy_is_worth_what_would_come_if_it_decided_whoever_the_log_preferred() {
    EffectRows rows = new Trial(1).calling(0.6, 0.05).rows(20_000);
    PolicyValue calls = ofAll(rows, 0);
    assertThat(calls.value()).isCloseTo(0.25 + 0.15, within(3 * calls.standardError()));
    PolicyValue alone = ofAll(rows, EffectRows.NONE);
    assertThat(alone.value()).isCloseTo(0.25, within(3 * alone.standardError()));
    assertThat(alone.standardError()).isBetween(0.002, 0.01);
  }

  @Test
  void an_action_that_was_never_drawn_has_no_value() {
    EffectRows rows = new Trial(2).rows(50);
    assertThatIllegalArgumentException().isThrownBy(() -> ofAll(rows, 7));
  }
}
