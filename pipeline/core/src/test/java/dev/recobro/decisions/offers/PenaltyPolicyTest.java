package dev.recobro.decisions.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.decisions.OfferKind;
import dev.recobro.domain.Stage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PenaltyPolicyTest {

  private static OfferCase owing(long minor, int daysPastDue) {
    return new OfferCase(1000, minor, daysPastDue, Stage.ADMINISTRATIVE, 0, 0.1, 0.1);
  }

  @Test
  void is_the_rate_for_all_days_past_due_until_it_is_added() {
    PenaltyPolicy policy = new PenaltyPolicy(0.01, 0.1, 10);
    assertThat(policy.propose(owing(100_00, 50))).contains(new Offer.Penalty(2_00, 1010));
  }

  @Test
  void is_never_more_than_the_most() {
    PenaltyPolicy policy = new PenaltyPolicy(0.01, 0.1, 10);
    assertThat(policy.propose(owing(100_00, 2000))).contains(new Offer.Penalty(10_00, 1010));
  }

  @Test
  void nobody_is_warned_of_nothing() {
    assertThat(new PenaltyPolicy(0, 0.1, 10).propose(owing(100_00, 50))).isEmpty();
    assertThat(new PenaltyPolicy(0.01, 0.1, 10).propose(owing(10, 50))).isEmpty();
  }

  @Test
  void rates_out_of_range_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PenaltyPolicy(-0.01, 0.1, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new PenaltyPolicy(0.01, 1.1, 10));
  }

  @Test
  void nothing_is_offered_on_what_is_not_overdue() {
    OfferPolicy policy =
        new OfferPolicy(
            new InstalmentPolicy(2, 12, 0.25, 7),
            new DiscountPolicy(0.05, 0.3, 0.05, 0.5, Map.of(), 15),
            new PenaltyPolicy(0.01, 0.1, 10));
    for (OfferKind kind : OfferKind.values()) {
      assertThat(policy.propose(kind, owing(0, 0), Optional.empty())).isEmpty();
    }
  }
}
