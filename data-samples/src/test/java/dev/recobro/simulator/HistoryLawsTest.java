package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class HistoryLawsTest {

  private static final Scenario SCENARIO = Recorded.scenario(1500, 500);
  private static final Simulation SIMULATION = Simulation.of(SCENARIO);
  private static final Recorded HISTORY =
      Recorded.life(SIMULATION, new HistoryPolicy(SCENARIO.seed()));

  @Test
  void every_kind_of_event_happens() {
    assertThat(HISTORY.dues).hasSizeGreaterThan(10_000);
    assertThat(HISTORY.payments).hasSizeGreaterThan(10_000);
    assertThat(HISTORY.contacts).hasSizeGreaterThan(10_000);
    assertThat(HISTORY.promises).hasSizeGreaterThan(500);
    assertThat(HISTORY.payments).anyMatch(payment -> payment.reversedOn() != Events.NEVER);
    assertThat(HISTORY.promises).anyMatch(promise -> promise.cancelledOn() != Events.NEVER);
  }

  @Test
  void events_lie_within_the_days_and_come_in_order() {
    inOrder(HISTORY.payments, Recorded.Payment::day);
    inOrder(HISTORY.contacts, Recorded.Contact::day);
    inOrder(HISTORY.promises, Recorded.Promise::madeOn);
    inOrder(HISTORY.dues, Recorded.Due::issuedOn);
    inOrder(HISTORY.decisions, Recorded.Decision::day);
  }

  private static <E> void inOrder(List<E> events, ToIntFunction<E> day) {
    int[] days = events.stream().mapToInt(day).toArray();
    assertThat(days).isSorted();
    assertThat(days[0]).isGreaterThanOrEqualTo(SCENARIO.firstDay());
    assertThat(days[days.length - 1]).isLessThan(SCENARIO.endDay());
  }

  @Test
  void dues_are_billed_ahead_and_reach_beyond_the_as_of_day() {
    assertThat(HISTORY.dues)
        .allMatch(due -> due.dueOn() - due.issuedOn() <= Lives.BILLED_AHEAD && due.minor() > 0)
        .allMatch(due -> due.issuedOn() <= due.dueOn())
        .anyMatch(due -> due.dueOn() >= SCENARIO.endDay() + 40);
  }

  @Test
  void ids_are_unique() {
    assertThat(keys(HISTORY.dues, Recorded.Due::account, Recorded.Due::number))
        .hasSameSizeAs(HISTORY.dues);
    assertThat(keys(HISTORY.payments, Recorded.Payment::account, Recorded.Payment::number))
        .hasSameSizeAs(HISTORY.payments);
    assertThat(keys(HISTORY.contacts, Recorded.Contact::account, Recorded.Contact::number))
        .hasSameSizeAs(HISTORY.contacts);
    assertThat(keys(HISTORY.promises, Recorded.Promise::account, Recorded.Promise::number))
        .hasSameSizeAs(HISTORY.promises);
  }

  private static <E> Set<Long> keys(List<E> events, ToIntFunction<E> high, ToIntFunction<E> low) {
    Set<Long> keys = new HashSet<>();
    for (E event : events) {
      keys.add((long) high.applyAsInt(event) << 32 | low.applyAsInt(event));
    }
    return keys;
  }

  @Test
  void standing_payments_exceed_what_was_billed_by_a_rounding_at_most() {
    Map<Integer, Long> billed = new HashMap<>();
    HISTORY.dues.forEach(due -> billed.merge(due.account(), due.minor(), Long::sum));
    Map<Integer, Long> paid = new HashMap<>();
    for (Recorded.Payment payment : HISTORY.payments) {
      assertThat(payment.minor()).isPositive();
      if (payment.reversedOn() >= SCENARIO.endDay()) {
        paid.merge(payment.account(), payment.minor(), Long::sum);
      }
    }
    paid.forEach(
        (account, sum) -> {
          long usual = SIMULATION.view().instalmentMinor(account);
          assertThat(sum).isLessThanOrEqualTo(billed.getOrDefault(account, 0L) + usual / 20 + 1);
        });
  }

  @Test
  void a_payment_that_names_a_due_names_one_that_was_billed() {
    Set<Long> billed = keys(HISTORY.dues, Recorded.Due::account, Recorded.Due::number);
    List<Recorded.Payment> naming =
        HISTORY.payments.stream().filter(payment -> payment.due() >= 0).toList();
    assertThat(billed).containsAll(keys(naming, Recorded.Payment::account, Recorded.Payment::due));
    assertThat(naming.size()).isBetween(HISTORY.payments.size() / 5, HISTORY.payments.size() / 2);
  }

  @Test
  void a_promise_comes_from_a_contact_of_that_day() {
    Set<Long> contacts = new HashSet<>();
    for (Recorded.Contact contact : HISTORY.contacts) {
      if (contact.outcome() == Outcome.PROMISE) {
        contacts.add((long) contact.account() << 32 | contact.day());
      }
    }
    assertThat(contacts)
        .containsAll(keys(HISTORY.promises, Recorded.Promise::account, Recorded.Promise::madeOn));
  }

  @Test
  void some_promises_are_kept_and_some_are_broken() {
    long kept =
        HISTORY.promises.stream()
            .filter(
                promise ->
                    HISTORY.payments.stream()
                            .filter(payment -> payment.account() == promise.account())
                            .filter(payment -> payment.day() >= promise.madeOn())
                            .filter(payment -> payment.day() <= promise.dueOn())
                            .mapToLong(Recorded.Payment::minor)
                            .sum()
                        >= promise.minor())
            .count();
    assertThat((double) kept / HISTORY.promises.size()).isBetween(0.25, 0.85);
  }

  @Test
  void hours_of_contact_are_open_hours_of_the_same_civil_day() {
    for (Recorded.Contact contact : HISTORY.contacts) {
      assertThat(contact.second()).isBetween(6 * 3600, 24 * 3600 - 1);
    }
  }
}
