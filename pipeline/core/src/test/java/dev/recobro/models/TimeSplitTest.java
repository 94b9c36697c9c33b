package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TimeSplitTest {
  private static int[] days(LabelledRows rows) {
    return Arrays.stream(rows.day()).sorted().distinct().toArray();
  }

  @Test
  void a_year_of_months_gives_two_months_each_for_test_and_calibration() {
    int[] months = new int[12];
    Arrays.setAll(months, month -> month * 30);
    TimeSplit split = TimeSplit.byDay(Rows.drawn(1, 3, months), 30);
    assertThat(days(split.test())).containsExactly(300, 330);
    assertThat(days(split.calibration())).containsExactly(240, 270);
    assertThat(days(split.train())).containsExactly(0, 30, 60, 90, 120, 150, 180, 210);
    assertThat(split.isApart(30)).isTrue();
  }

  @Test
  void snapshots_nearer_than_a_horizon_are_dropped_between_the_parts() {
    TimeSplit split = TimeSplit.byDay(Rows.drawn(1, 3, 0, 20, 40, 60, 80), 30);
    assertThat(days(split.test())).containsExactly(80);
    assertThat(days(split.calibration())).containsExactly(40);
    assertThat(days(split.train())).containsExactly(0);
  }

  @Test
  void the_gap_before_calibration_is_given_up_before_the_one_before_test() {
    TimeSplit split = TimeSplit.byDay(Rows.drawn(1, 3, 0, 5, 40), 30);
    assertThat(days(split.train())).containsExactly(0);
    assertThat(days(split.calibration())).containsExactly(5);
    assertThat(days(split.test())).containsExactly(40);
    assertThat(split.isApart(30)).isFalse();
  }

  @Test
  void two_days_leave_none_for_calibration() {
    TimeSplit split = TimeSplit.byDay(Rows.drawn(1, 3, 0, 30), 30);
    assertThat(split.calibration().rows()).isZero();
    assertThat(days(split.test())).containsExactly(30);
  }

  @Test
  void one_day_cannot_be_split_by_time() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSplit.byDay(Rows.drawn(1, 3, 9), 30))
        .withMessageContaining("two snapshot days");
  }

  @Property(tries = 200)
  void no_part_sees_a_label_that_reaches_into_the_next(
      @ForAll long seed,
      @ForAll @IntRange(min = 6, max = 40) int count,
      @ForAll @IntRange(min = 1, max = 45) int horizonDays) {
    Random random = new Random(seed);
    TreeSet<Integer> drawn = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      drawn.add(random.nextInt(700));
    }
    drawn.add(-horizonDays);
    drawn.add(700 + horizonDays);
    drawn.add(-2 * horizonDays);
    int[] days = drawn.stream().mapToInt(Integer::intValue).toArray();
    TimeSplit split = TimeSplit.byDay(Rows.drawn(seed, 1, days), horizonDays);
    assertThat(split.isApart(horizonDays)).isTrue();
    assertThat(split.train().rows()).isPositive();
    assertThat(split.calibration().rows()).isPositive();
    assertThat(split.test().rows()).isPositive();
  }

  @Test
  void rows_keep_features_label_and_day_together() {
    LabelledRows rows = Rows.drawn(5, 4, 1, 2);
    boolean[] mask = {false, true, false, false, false, false, false, true};
    LabelledRows kept = rows.select(mask);
    assertThat(kept.rows()).isEqualTo(2);
    assertThat(kept.day()).containsExactly(1, 2);
    assertThat(kept.label()).containsExactly(rows.label()[1], rows.label()[7]);
    assertThat(kept.features().at(1, 3)).isEqualTo(rows.features().at(7, 3));
  }
}
