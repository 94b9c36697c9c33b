package dev.recobro.history;

import static dev.recobro.history.AnAccount.TODAY;
import static dev.recobro.history.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingRhythmTest {

  private static Optional<PayingRhythm> rhythm(AnAccount account) {
    return PayingRhythm.of(account.history().asOf(TODAY));
  }

  @Test
  void who_never_paid_has_none() {
    assertThat(rhythm(anAccount())).isEmpty();
    assertThat(rhythm(anAccount().paid(361, 10_00))).isEmpty();
    assertThat(rhythm(anAccount().paidAndReversed(20, 10_00, 10))).isEmpty();
  }

  @Test
  void one_payment_is_a_month_s() {
    assertThat(rhythm(anAccount().paid(20, 10_00))).contains(new PayingRhythm(30, 10_00));
  }

  @Test
  void the_usual_gap_makes_a_week_a_fortnight_or_a_month() {
    assertThat(rhythm(every(10)).orElseThrow().everyDays()).isEqualTo(7);
    assertThat(rhythm(every(11)).orElseThrow().everyDays()).isEqualTo(14);
    assertThat(rhythm(every(22)).orElseThrow().everyDays()).isEqualTo(14);
    assertThat(rhythm(every(23)).orElseThrow().everyDays()).isEqualTo(30);
  }

  private static AnAccount every(int days) {
    AnAccount account = anAccount();
    for (int i = 6; i >= 1; i--) {
      account = account.paid(i * days, 10_00);
    }
    return account;
  }

  @Test
  void months_without_a_payment_count_against_the_amount() {
    AnAccount steady = anAccount().paid(110, 90_00).paid(80, 90_00).paid(50, 90_00).paid(20, 90_00);
    assertThat(rhythm(steady)).contains(new PayingRhythm(30, 90_00));
    AnAccount rare = anAccount().paid(110, 90_00).paid(80, 90_00).paid(20, 90_00);
    assertThat(rhythm(rare)).contains(new PayingRhythm(30, 67_50));
  }

  @Test
  void one_large_payment_does_not_make_a_rich_debtor() {
    AnAccount account = anAccount().paid(80, 10_00).paid(50, 900_00).paid(20, 12_00);
    assertThat(rhythm(account)).contains(new PayingRhythm(30, 12_00));
  }
}
