package dev.recobro.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.domain.Stage;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PriorEffectTest {

  @Test
  void is_the_stage_s_share_times_the_segment_s_factor() {
    PriorEffect effect =
        new PriorEffect(Map.of(Stage.ADMINISTRATIVE, 0.2), Map.of("forgetful", 1.5, "avoids", 0.0));
    assertThat(effect.share(Stage.ADMINISTRATIVE, "")).isEqualTo(0.2);
    assertThat(effect.share(Stage.ADMINISTRATIVE, "forgetful")).isCloseTo(0.3, within());
    assertThat(effect.share(Stage.ADMINISTRATIVE, "avoids")).isZero();
    assertThat(effect.share(Stage.JUDICIAL, "forgetful")).isZero();
  }

  @Test
  void is_known_as_soon_as_a_stage_is_named() {
    PriorEffect effect = new PriorEffect(Map.of(Stage.ADMINISTRATIVE, 0.2), Map.of("new", 0.5));
    assertThat(effect.shareIfKnown(Stage.ADMINISTRATIVE, "new")).isCloseTo(0.1, within());
    assertThat(effect.shareIfKnown(Stage.JUDICIAL, "new")).isZero();
    assertThat(PriorEffect.NONE.shareIfKnown(Stage.JUDICIAL, "new")).isNaN();
    assertThat(PriorEffect.NONE.share(Stage.JUDICIAL, "new")).isZero();
  }

  @Test
  void never_adds_more_than_all() {
    PriorEffect effect =
        new PriorEffect(Map.of(Stage.ADMINISTRATIVE, 0.9), Map.of("forgetful", 5.0));
    assertThat(effect.share(Stage.ADMINISTRATIVE, "forgetful")).isEqualTo(1);
  }

  @Test
  void shares_and_factors_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PriorEffect(Map.of(Stage.JUDICIAL, 1.01), Map.of()))
        .withMessageContaining("judicial")
        .withMessageContaining("1.01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PriorEffect(Map.of(), Map.of("new", -0.1)))
        .withMessageContaining("new");
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }
}
