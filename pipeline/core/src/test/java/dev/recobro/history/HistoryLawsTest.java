package dev.recobro.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HistoryLawsTest {

  private static final int LAST_DAY = 120;
  private static final int END = LAST_DAY + 20;

  @Provide
  Arbitrary<AccountHistory> histories() {
    return Histories.upTo(LAST_DAY);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void as_of_equals_a_history_that_never_had_later_events(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = END) int day) {
    assertThat(full.asOf(day))
        .usingRecursiveComparison()
        .isEqualTo(new KnownHistory(day, NeverHappened.from(day, full)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void cutting_twice_is_cutting_once(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = LAST_DAY) int day) {
    assertThat(full.asOf(END).asOf(day)).usingRecursiveComparison().isEqualTo(full.asOf(day));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void delinquency_equals_the_slow_reference_on_the_whole_history(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = END) int day) {
    PlainSettlement plain = new PlainSettlement(full, day);
    Delinquency delinquency = Delinquency.of(full.asOf(day));
    assertThat(delinquency.overdueMinor()).isEqualTo(plain.overdueMinor());
    assertThat(delinquency.daysPastDue()).isEqualTo(plain.daysPastDue());
    assertThat(delinquency.creditMinor()).isEqualTo(plain.creditMinor());
    assertThat(delinquency.reservedMinor()).isEqualTo(plain.reservedMinor());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_path_equals_the_slow_reference_on_every_day(@ForAll("histories") AccountHistory full) {
    DelinquencyPath path = DelinquencyPath.of(full.asOf(END));
    for (int day = 0; day <= END; day++) {
      PlainSettlement plain = new PlainSettlement(full, day);
      assertThat(path.overdueMinorAt(day)).as("overdue on %d", day).isEqualTo(plain.overdueMinor());
      assertThat(path.daysPastDueAt(day)).as("DPD on %d", day).isEqualTo(plain.daysPastDue());
    }
    assertThat(path.now()).isEqualTo(Delinquency.of(full.asOf(END)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_path_traced_again_is_as_good_as_new(
      @ForAll("histories") AccountHistory first, @ForAll("histories") AccountHistory second) {
    DelinquencyPath path = DelinquencyPath.of(first.asOf(END));
    path.trace(second.asOf(LAST_DAY));
    DelinquencyPath fresh = DelinquencyPath.of(second.asOf(LAST_DAY));
    for (int day = 0; day <= LAST_DAY; day++) {
      assertThat(path.overdueMinorAt(day)).isEqualTo(fresh.overdueMinorAt(day));
      assertThat(path.daysPastDueAt(day)).isEqualTo(fresh.daysPastDueAt(day));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void money_is_conserved(
      @ForAll("histories") AccountHistory full, @ForAll @IntRange(max = END) int day) {
    KnownHistory known = full.asOf(day);
    Payments payments = known.payments();
    long valid =
        IntStream.range(0, payments.count())
            .filter(i -> payments.stands(i, day))
            .mapToLong(i -> payments.minor()[i])
            .sum();
    long billed =
        IntStream.range(0, known.dues().count()).mapToLong(i -> known.dues().minor()[i]).sum();
    Delinquency delinquency = Delinquency.of(known);
    assertThat(billed - delinquency.overdueMinor() + delinquency.creditMinor()).isEqualTo(valid);
    assertThat(delinquency.reservedMinor()).isBetween(0L, delinquency.creditMinor());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void days_past_due_rise_by_at_most_one_a_day_unless_a_reversal_came(
      @ForAll("histories") AccountHistory full) {
    DelinquencyPath path = DelinquencyPath.of(full.asOf(END));
    for (int day = 0; day < END; day++) {
      int today = day;
      if (IntStream.of(full.payments().reversedDay()).noneMatch(reversed -> reversed == today)) {
        assertThat(path.daysPastDueAt(day + 1))
            .as("DPD on day %d", day + 1)
            .isLessThanOrEqualTo(path.daysPastDueAt(day) + 1);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_worst_days_past_due_is_that_of_the_worst_day(
      @ForAll("histories") AccountHistory full,
      @ForAll @IntRange(max = LAST_DAY) int from,
      @ForAll @IntRange(max = END) int days) {
    int to = Math.min(END, from + days);
    DelinquencyPath path = DelinquencyPath.of(full.asOf(END));
    int worst = IntStream.rangeClosed(from, to).map(path::daysPastDueAt).max().orElseThrow();
    assertThat(path.worstDaysPastDue(from, to)).isEqualTo(worst);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_span_is_clear_when_one_of_its_days_is(
      @ForAll("histories") AccountHistory full,
      @ForAll @IntRange(max = LAST_DAY) int from,
      @ForAll @IntRange(max = 30) int days) {
    int to = Math.min(END, from + days);
    DelinquencyPath path = DelinquencyPath.of(full.asOf(END));
    boolean clear = IntStream.rangeClosed(from, to).anyMatch(day -> path.overdueMinorAt(day) == 0);
    assertThat(path.clearWithin(from, to)).isEqualTo(clear);
  }
}
