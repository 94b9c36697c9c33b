package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SnapshotDaysTest {

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }

  @Test
  void the_last_day_leaves_its_whole_horizon_before_the_as_of_day() {
    int[] days = SnapshotDays.choose(day("2025-01-01"), day("2026-01-31"), 30, 60, 20, 7);

    assertThat(days[days.length - 1]).isEqualTo(day("2026-01-01"));
    assertThat(days).contains(day("2025-12-31"), day("2025-11-30"), day("2025-12-02"));
    assertThat(days).isSorted().doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void where_there_is_no_room_for_all_half_are_month_ends_and_half_are_spread_over_the_time() {
    int[] days = SnapshotDays.choose(day("2023-01-01"), day("2026-01-31"), 30, 60, 36, 7);

    List<LocalDate> dates = Arrays.stream(days).mapToObj(LocalDate::ofEpochDay).toList();
    List<LocalDate> ends =
        dates.stream().filter(date -> date.getDayOfMonth() == date.lengthOfMonth()).toList();
    assertThat(ends).hasSizeBetween(17, 19).contains(LocalDate.parse("2025-12-31"));
    List<LocalDate> drawn = dates.stream().filter(date -> !ends.contains(date)).toList();
    assertThat(drawn.stream().filter(date -> date.getYear() == 2023).count()).isBetween(4L, 7L);
    assertThat(drawn.stream().filter(date -> date.getYear() == 2025).count()).isBetween(5L, 9L);
  }

  @Test
  void a_history_shorter_than_look_back_and_horizon_has_no_snapshot() {
    assertThat(SnapshotDays.choose(0, 89, 30, 60, 20, 7)).isEmpty();
    assertThat(SnapshotDays.choose(0, 90, 30, 60, 20, 7)).containsExactly(60);
  }

  @Property
  void every_day_has_its_look_back_and_its_horizon(
      @ForAll @IntRange(max = 900) int length,
      @ForAll @IntRange(min = 3, max = 60) int maxDays,
      @ForAll long seed) {
    int[] days = SnapshotDays.choose(1000, 1000 + length, 30, 60, maxDays, seed);

    assertThat(days.length).isLessThanOrEqualTo(maxDays);
    assertThat(Arrays.stream(days)).allMatch(day -> day >= 1060 && day + 30 <= 1000 + length);
    assertThat(SnapshotDays.choose(1000, 1000 + length, 30, 60, maxDays, seed)).isEqualTo(days);
  }
}
