package dev.recobro.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArmRecoveryTest {

  private static String[] names(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  @Test
  void an_arm_recovers_the_mean_of_its_accounts_a_thousand_times() {
    String[] arm = {"worked", "holdout", "worked", "holdout"};
    double[] paid = {10, 2, 30, 4};

    List<ArmRecovery> arms = ArmRecovery.of(arm, names(4, "d"), paid);

    assertThat(arms).extracting(ArmRecovery::arm).containsExactly("holdout", "worked");
    assertThat(arms.get(0).perThousand()).isEqualTo(3_000);
    assertThat(arms.get(1).perThousand()).isEqualTo(20_000);
    ArmRecovery difference = arms.get(1).over(arms.get(0));
    assertThat(difference.perThousand()).isEqualTo(17_000);
    // Two of each: standard errors 10 and 1 of the means.
    assertThat(difference.standardError()).isCloseTo(1000 * Math.sqrt(101), within(1e-6));
  }

  @Test
  void decisions_of_one_debtor_count_as_one_draw() {
    double[] paid = {0, 0, 0, 0, 8, 8, 8, 8};
    String[] arm = names(8, "").clone();
    Arrays.fill(arm, "worked");
    String[] two = {"a", "a", "a", "a", "b", "b", "b", "b"};

    double apart = ArmRecovery.of(arm, names(8, "d"), paid).get(0).standardError();
    double together = ArmRecovery.of(arm, two, paid).get(0).standardError();

    assertThat(apart).isCloseTo(1000 * Math.sqrt(8.0 / 7 * 128) / 8, within(1e-6));
    assertThat(together).isCloseTo(1000 * Math.sqrt(2.0 * 512) / 8, within(1e-6));
  }

  @Test
  void the_interval_holds_the_true_mean_in_about_95_of_100_draws() {
    Random random = new Random(5);
    int holds = 0;
    for (int trial = 0; trial < 1_000; trial++) {
      double[] paid = random.doubles(200).map(u -> -Math.log(1 - u)).toArray();
      String[] arm = new String[200];
      Arrays.fill(arm, "worked");
      ArmRecovery recovery = ArmRecovery.of(arm, names(200, "d"), paid).get(0);
      holds += recovery.low() <= 1_000 && recovery.high() >= 1_000 ? 1 : 0;
    }

    assertThat(holds).isBetween(920, 970);
  }

  @Test
  void lengths_that_differ_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmRecovery.of(new String[1], new String[2], new double[1]));
  }
}
