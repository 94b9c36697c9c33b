package dev.recobro.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our allocation beside OR-Tools' on the same days. */
class ExactPeerTest {
  private static final double TENTH_OF_A_PERCENT = 0.001;

  private static Allocation allocate(SimulatedDay day) {
    return new Allocator(day.table()).allocate(day.options());
  }

  private static ExactPeer peer(SimulatedDay day) {
    return new ExactPeer(day.table(), day.options().blocks());
  }

  @ParameterizedTest
  @CsvSource({"5000, 1", "5000, 2", "10000, 0.5", "10000, 1", "20000, 1", "20000, 3"})
  void bound_and_value_are_those_of_the_linear_peer_within_a_tenth_of_a_percent(
      int debtors, double load) {
    SimulatedDay day = SimulatedDay.of(debtors, load, 7);
    Allocation ours = allocate(day);
    double linear = peer(day).linear();

    assertThat(ours.bound() / linear).isCloseTo(1, within(TENTH_OF_A_PERCENT));
    assertThat(1 - ours.value() / linear).isLessThanOrEqualTo(TENTH_OF_A_PERCENT);
    Recount recount = Recount.of(day, ours);
    assertThat(recount.exceeded()).isZero();
    assertThat(recount.differs(ours.value())).isLessThan(1e-6);
  }

  /** On days this small whole options can fall short of the bound by more than that. */
  @ParameterizedTest
  @CsvSource({"500, 1, 1", "500, 1, 2", "500, 2, 3", "1000, 1, 4", "2000, 1, 1"})
  void small_days_are_worth_what_the_whole_number_peer_finds_within_a_tenth_of_a_percent(
      int debtors, double load, long seed) {
    SimulatedDay day = SimulatedDay.of(debtors, load, seed);
    Allocation ours = allocate(day);
    double whole = peer(day).whole(TENTH_OF_A_PERCENT / 10, 10);

    assertThat(whole).isLessThanOrEqualTo(ours.bound() * (1 + 1e-6));
    assertThat(1 - ours.value() / whole).isLessThanOrEqualTo(TENTH_OF_A_PERCENT);
  }
}
