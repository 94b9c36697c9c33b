package dev.recobro.decisions.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AllocatorTest {
  private static Allocation allocate(RandomDay day) {
    return new Allocator(day.table()).allocate(day.blocks());
  }

  @Property(tries = 200)
  void no_capacity_is_exceeded_and_nothing_worthless_is_taken(
      @ForAll long seed,
      @ForAll @IntRange(max = 80) int debtors,
      @ForAll @IntRange(min = 1, max = 6) int actions,
      @ForAll @IntRange(min = 1, max = 6) int capacities) {
    RandomDay day = RandomDay.of(seed, debtors, actions, capacities);
    Allocation allocation = allocate(day);
    Map<String, String> choices = RandomDay.choices(allocation, day.blocks());

    for (Allocation.CapacityUse use : allocation.uses()) {
      BigDecimal used = day.used(choices, use.capacity().id());
      assertThat(used).isLessThanOrEqualTo(BigDecimal.valueOf(use.capacity().limit()));
      assertThat(use.used()).isCloseTo(used.doubleValue(), within(1e-9));
    }
    for (RandomDay.Person person : day.people()) {
      String choice = choices.get(person.id());
      if (choice != null) {
        assertThat(day.value(Map.of(person.id(), choice))).isPositive();
      }
    }
    assertThat(choices).hasSize(Math.toIntExact(allocation.entries()));
    assertThat(allocation.value()).isCloseTo(day.value(choices), within(1e-4));
    assertThat(allocation.value()).isLessThanOrEqualTo(allocation.bound());
  }

  @Property(tries = 60)
  void order_and_partitioning_change_nothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int blocks) {
    assertSameInAnyOrder(RandomDay.of(seed, 120, 5, 4), seed, blocks);
  }

  @Test
  void order_and_partitioning_change_nothing_where_a_sample_is_drawn() {
    assertSameInAnyOrder(RandomDay.of(5, Allocator.SAMPLE * 3 / 2, 8, 6), 3, 7);
  }

  private static void assertSameInAnyOrder(RandomDay day, long seed, int blocks) {
    BlocksInMemory straight = day.blocks();
    BlocksInMemory shuffled = day.shuffled(seed, blocks);
    Allocation one = new Allocator(day.table()).allocate(straight);
    Allocation other = new Allocator(day.table()).allocate(shuffled);

    assertThat(other.uses()).isEqualTo(one.uses());
    assertThat(other.taken()).isEqualTo(one.taken());
    assertThat(other.value()).isEqualTo(one.value());
    assertThat(other.bound()).isEqualTo(one.bound());
    assertThat(other.rule().exceptions()).isEqualTo(one.rule().exceptions());
    assertThat(RandomDay.choices(other, shuffled)).isEqualTo(RandomDay.choices(one, straight));
  }

  @Property(tries = 60)
  void more_capacity_is_never_worth_less_than_the_gap_allows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int capacities) {
    RandomDay less = RandomDay.of(seed, 60, 4, capacities);
    Map<String, Double> limits = new HashMap<>();
    less.table().capacities().forEach(c -> limits.put(c.id(), 1.5 * c.limit() + 2));
    Allocation before = allocate(less);
    Allocation after = allocate(less.with(less.table().withLimits(limits)));

    assertThat(after.bound()).isGreaterThanOrEqualTo(before.value());
    assertThat(after.value())
        .isGreaterThanOrEqualTo(before.value() - (after.bound() - after.value()) - 1e-6);
  }

  @Property(tries = 40)
  void a_capacity_that_all_could_not_use_up_has_no_price(@ForAll long seed) {
    RandomDay day = RandomDay.of(seed, 200, 5, 4);
    RandomDay ample = day.with(day.table().withLimits(Map.of("c0", 2000.0)));
    Allocation allocation = allocate(ample);

    assertThat(allocation.uses().get(0).shadowPrice()).isZero();
  }

  @Test
  void without_scarcity_every_debtor_takes_what_is_best_for_him() {
    RandomDay day = RandomDay.of(1, 300, 4, 3);
    Allocation allocation =
        allocate(day.with(day.table().withLimits(Map.of("c0", 1e6, "c1", 1e6, "c2", 1e6))));
    double best =
        day.people().stream()
            .mapToDouble(
                person ->
                    Arrays.stream(person.values())
                        .flatMapToDouble(Arrays::stream)
                        .filter(value -> value > 0)
                        .max()
                        .orElse(0))
            .sum();

    assertThat(allocation.value()).isCloseTo(best, within(1e-3));
    assertThat(allocation.gap()).isLessThan(1e-6);
    assertThat(allocation.shadowPrices()).containsOnly(0);
  }

  @Property(tries = 150)
  void what_trying_everything_finds_lies_between_value_and_bound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int debtors) {
    RandomDay day = scarce(RandomDay.of(seed, debtors, 3, 3), debtors);
    double best = ExhaustiveSearch.best(day.table(), day.blocks().blocks().get(0));
    Allocation allocation = allocate(day);

    assertThat(allocation.value()).isLessThanOrEqualTo(best + 1e-4);
    assertThat(allocation.bound()).isGreaterThanOrEqualTo(best - 1e-4);
  }

  @Test
  void nearly_all_small_days_are_solved_as_trying_everything_solves_them() {
    int days = 300;
    int solved = 0;
    for (int seed = 0; seed < days; seed++) {
      RandomDay day = scarce(RandomDay.of(seed, 7, 3, 3), 7);
      double best = ExhaustiveSearch.best(day.table(), day.blocks().blocks().get(0));
      solved += allocate(day).value() >= best - 1e-4 ? 1 : 0;
    }

    assertThat(solved).isGreaterThanOrEqualTo(days * 99 / 100);
  }

  /** Limits that hold some of the debtors, but not all. */
  private static RandomDay scarce(RandomDay day, int debtors) {
    return day.with(
        day.table().withLimits(Map.of("c0", 6.3, "c1", 1.7 * debtors, "c2", 2.3 * debtors)));
  }

  @Test
  void the_gap_of_a_usual_day_is_a_tenth_of_a_percent_at_most() {
    for (int seed = 1; seed <= 5; seed++) {
      assertThat(allocate(RandomDay.of(seed, 5000, 8, 6)).gap()).isLessThanOrEqualTo(0.001);
    }
  }

  @Test
  void allocated_again_from_its_own_prices_a_day_keeps_its_value() {
    RandomDay day = RandomDay.of(3, 5000, 8, 6);
    Allocation before = allocate(day);
    Allocation again = new Allocator(day.table()).allocate(day.blocks(), before.shadowPrices());

    assertThat(again.gap()).isLessThanOrEqualTo(0.001);
    assertThat(again.passes()).isLessThanOrEqualTo(before.passes());
  }

  @Test
  void a_desk_without_time_takes_nothing_and_its_price_is_what_the_first_minute_would_bring() {
    CapacityTable table =
        CapacityTable.of(
            List.of(new Capacity("desk", 0)), List.of(new ActionUse("call", Map.of("desk", 5.0))));
    OptionBlock block =
        new OptionBlockBuilder(1).debtor("b").option(0, 0, 20).debtor("a").option(0, 0, 10).build();
    Allocation allocation = new Allocator(table).allocate(new BlocksInMemory(List.of(block)));

    assertThat(allocation.entries()).isZero();
    assertThat(allocation.gap()).isZero();
    assertThat(allocation.shadowPrices()).containsExactly(4);
  }

  @Test
  void ties_go_to_the_lower_debtor_id_bytewise() {
    CapacityTable table =
        CapacityTable.of(
            List.of(new Capacity("desk", 10)), List.of(new ActionUse("call", Map.of("desk", 5.0))));
    OptionBlockBuilder builder = new OptionBlockBuilder(1);
    for (String id : List.of("ü", "b", "z", "B", "é")) {
      builder.debtor(id).option(0, 0, 7);
    }
    BlocksInMemory options = new BlocksInMemory(List.of(builder.build()));
    Allocation allocation = new Allocator(table).allocate(options);

    assertThat(RandomDay.choices(allocation, options)).containsOnlyKeys("B", "b");
    assertThat(allocation.gap()).isLessThan(1e-4);
  }

  @Test
  void an_empty_day_is_allocated() {
    CapacityTable table = CapacityTable.of(List.of(), List.of());
    Allocation allocation = new Allocator(table).allocate(new BlocksInMemory(List.of()));

    assertThat(allocation.entries()).isZero();
    assertThat(allocation.gap()).isZero();
  }
}
