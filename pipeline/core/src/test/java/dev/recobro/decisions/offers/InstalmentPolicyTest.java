package dev.recobro.decisions.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Stage;
import dev.recobro.history.PayingRhythm;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InstalmentPolicyTest {

  private static final InstalmentPolicy POLICY = new InstalmentPolicy(2, 12, 0.25, 7);

  private static OfferCase owing(long minor, double scheduledPerDay) {
    return new OfferCase(1000, minor, 40, Stage.ADMINISTRATIVE, scheduledPerDay, 0.1, 0.1);
  }

  private static Optional<Offer> propose(long minor, double scheduled, int every, long bears) {
    return POLICY.propose(owing(minor, scheduled), Optional.of(new PayingRhythm(every, bears)));
  }

  @Test
  void as_few_instalments_as_he_can_bear_in_his_own_rhythm() {
    assertThat(propose(900_00, 0, 14, 300_00))
        .contains(new Offer.Instalments(3, 300_00, 300_00, 1007, 14));
    assertThat(propose(901_00, 0, 14, 300_00))
        .contains(new Offer.Instalments(4, 225_25, 225_25, 1007, 14));
  }

  @Test
  void dues_that_run_on_leave_less_but_a_quarter_can_be_borne_in_any_case() {
    assertThat(propose(600_00, 5_00, 30, 300_00).orElseThrow())
        .isEqualTo(new Offer.Instalments(4, 150_00, 150_00, 1007, 30));
    assertThat(propose(600_00, 10_00, 30, 300_00).orElseThrow())
        .isEqualTo(new Offer.Instalments(8, 75_00, 75_00, 1007, 30));
  }

  @Test
  void nothing_is_offered_that_he_cannot_bear() {
    assertThat(propose(1200_00, 0, 30, 100_00)).isPresent();
    assertThat(propose(1200_01, 0, 30, 100_00)).isEmpty();
  }

  @Test
  void who_never_paid_is_asked_the_most_instalments() {
    assertThat(POLICY.propose(owing(1200_00, 0), Optional.empty()))
        .contains(new Offer.Instalments(12, 100_00, 100_00, 1007, 30));
  }

  @Test
  void an_amount_of_fewer_minor_units_than_instalments_has_no_plan() {
    assertThat(POLICY.propose(owing(11, 0), Optional.empty())).isEmpty();
  }

  @Property
  void instalments_come_to_what_is_owed_and_none_is_larger_than_he_bears(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long owed,
      @ForAll @LongRange(min = 1, max = 100_000_000) long bears,
      @ForAll @IntRange(min = 0, max = 100_000) int scheduled) {
    propose(owed, scheduled, 30, bears)
        .ifPresent(
            offer -> {
              Offer.Instalments plan = (Offer.Instalments) offer;
              assertThat(plan.totalMinor()).isEqualTo(owed);
              assertThat(plan.count()).isBetween(2, 12);
              assertThat(plan.lastMinor()).isBetween(1L, plan.minor());
              double free = Math.max(bears - 30.0 * scheduled, 0.25 * bears);
              assertThat((double) plan.minor()).isLessThanOrEqualTo(Math.ceil(free));
            });
  }
}
