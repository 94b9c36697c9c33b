package dev.recobro.decisions.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.domain.Stage;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiscountPolicyTest {

  private static final DiscountPolicy POLICY =
      new DiscountPolicy(0.1, 0.3, 0.1, 1, Map.of(Stage.ADMINISTRATIVE, 0.5), 15);

  private static OfferCase owing(Stage stage, double baseline, double effect) {
    return new OfferCase(1000, 100_00, 40, stage, 0, baseline, effect);
  }

  @Test
  void the_discount_that_brings_most_is_offered() {
    // 0.1: 0.2 × 0.9 = 0.18; 0.2: 0.3 × 0.8 = 0.24; 0.3: 0.4 × 0.7 = 0.28
    Offer offer = POLICY.propose(owing(Stage.JUDICIAL, 0, 0.2)).orElseThrow();
    assertThat(((Offer.Discount) offer).share()).isCloseTo(0.3, within());
    assertThat(((Offer.Discount) offer).payMinor()).isEqualTo(70_00);
    assertThat(((Offer.Discount) offer).untilDay()).isEqualTo(1015);
  }

  @Test
  void the_least_discount_is_offered_where_more_brings_less() {
    // Most pay anyway: 0.1: 0.9 × 0.9 = 0.81; 0.2: 0.9 × 0.8 + … falls.
    Offer offer = POLICY.propose(owing(Stage.JUDICIAL, 0.5, 0.4)).orElseThrow();
    assertThat(((Offer.Discount) offer).share()).isCloseTo(0.1, within());
  }

  @Test
  void nothing_is_offered_where_waiting_brings_as_much() {
    assertThat(POLICY.propose(owing(Stage.ADMINISTRATIVE, 0, 0.2))).isEmpty();
    assertThat(POLICY.propose(owing(Stage.JUDICIAL, 0.9, 0))).isEmpty();
  }

  @Test
  void limits_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiscountPolicy(0.3, 0.1, 0.1, 1, Map.of(), 15))
        .withMessageContaining("0.3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiscountPolicy(0.1, 1, 0.1, 1, Map.of(), 15));
  }

  @Property
  void an_offer_lies_between_the_limits_and_beats_waiting(
      @ForAll @DoubleRange(min = 0, max = 1) double baseline,
      @ForAll @DoubleRange(min = -0.2, max = 1) double effect) {
    OfferCase owing = owing(Stage.ADMINISTRATIVE, baseline, effect);
    POLICY
        .propose(owing)
        .ifPresent(
            offer -> {
              double share = ((Offer.Discount) offer).share();
              assertThat(share).isBetween(0.1, 0.3 + 1e-9);
              assertThat(POLICY.worth(owing, share)).isGreaterThan(baseline + 0.5 * (1 - baseline));
            });
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
