package dev.recobro.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IncrementalRecoveryTest {

  /** Accounts of debtors with one to three each, who pay about {@code mean} an account. */
  private record Sample(String[] debtor, double[] paid) {

    static Sample of(int accounts, double mean, long seed) {
      Random random = new Random(seed);
      String[] debtor = new String[accounts];
      double[] paid = new double[accounts];
      for (int i = 0; i < accounts; i++) {
        debtor[i] = "d" + i / (1 + random.nextInt(3));
        paid[i] = random.nextInt(4) == 0 ? 8 * mean * random.nextDouble() : 0;
      }
      return new Sample(debtor, paid);
    }

    ArmSums sums(String arm, double minutes) {
      Map<String, double[]> debtors = new HashMap<>();
      for (int i = 0; i < paid.length; i++) {
        double[] one = debtors.computeIfAbsent(debtor[i], id -> new double[2]);
        one[0] += paid[i];
        one[1]++;
      }
      double[] sums = new double[4];
      for (double[] one : debtors.values()) {
        sums[0] += one[0];
        sums[1] += one[0] * one[0];
        sums[2] += one[0] * one[1];
        sums[3] += one[1] * one[1];
      }
      return new ArmSums(
          arm, paid.length, debtors.size(), sums[0], sums[1], sums[2], sums[3], minutes);
    }

    ArmRecovery recovery(String arm) {
      String[] arms = new String[paid.length];
      Arrays.fill(arms, arm);
      return ArmRecovery.of(arms, debtor, paid).get(0);
    }
  }

  @Test
  void debtors_that_were_added_up_give_the_same_recovery_and_error() {
    Sample sample = Sample.of(500, 20, 1);

    ArmRecovery exact = sample.recovery("worked");
    ArmRecovery added = ArmRecovery.of(sample.sums("worked", 0));

    assertThat(added.debtors()).isEqualTo(exact.debtors());
    assertThat(added.perThousand()).isCloseTo(exact.perThousand(), within(1e-6));
    assertThat(added.standardError()).isCloseTo(exact.standardError(), within(1e-6));
  }

  @Test
  void what_is_added_is_told_for_the_hours_that_it_took_more() {
    IncrementalRecovery added =
        new IncrementalRecovery(
            Sample.of(2000, 30, 1).sums("champion", 12_000),
            Sample.of(500, 20, 2).sums("holdout", 600),
            0.1);

    assertThat(added.hoursPerThousand()).isCloseTo(100 - 20, within(1e-9));
    assertThat(added.perHour(added.difference().perThousand()))
        .isCloseTo(added.difference().perThousand() / 80, within(1e-9));
  }

  @Test
  void without_hours_nothing_is_told_for_an_hour() {
    ArmSums same = Sample.of(50, 20, 2).sums("holdout", 0);

    assertThat(new IncrementalRecovery(same, same, 0.1).perHour(5)).isNaN();
  }

  @Test
  void a_sample_suffices_from_the_size_on_that_is_told_to_be_needed() {
    IncrementalRecovery few =
        new IncrementalRecovery(
            Sample.of(20_000, 20, 1).sums("champion", 0),
            Sample.of(600, 20, 2).sums("holdout", 0),
            0.1);
    assertThat(few.suffices()).isFalse();
    assertThat(few.holdoutDebtorsNeeded()).isGreaterThan((double) few.holdout().debtors());

    double times = few.holdoutDebtorsNeeded() / few.holdout().debtors();
    assertThat(few.workedDebtorsNeeded())
        .as("both arms grow alike")
        .isCloseTo(few.worked().debtors() * times, within(1e-6));
    IncrementalRecovery enough =
        new IncrementalRecovery(
            Sample.of((int) (20_000 * times * 1.3), 20, 1).sums("champion", 0),
            Sample.of((int) (600 * times * 1.3), 20, 2).sums("holdout", 0),
            0.1);
    assertThat(enough.suffices()).isTrue();
    assertThat(enough.detectable()).isLessThanOrEqualTo(enough.aim());
  }
}
