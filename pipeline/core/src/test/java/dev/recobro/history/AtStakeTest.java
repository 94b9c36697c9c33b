package dev.recobro.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtStakeTest {

  private static AtStake on(int day, Dues dues, Payments payments) {
    AccountHistory history = new AccountHistory(dues, payments, Contacts.NONE, Promises.NONE);
    return AtStake.of(history, Delinquency.of(history.asOf(day)), 5);
  }

  private static Payments paid(int day, long minor) {
    return new Payments(
        new int[] {day}, new long[] {minor}, new int[] {-1}, new int[] {Payments.NEVER});
  }

  private final Dues dues = new Dues(new int[] {100, 130}, new long[] {50, 70});

  @Test
  void what_is_overdue_is_at_stake() {
    assertThat(on(101, dues, Payments.NONE)).isEqualTo(new AtStake(50, false));
    assertThat(on(128, dues, Payments.NONE)).isEqualTo(new AtStake(50, false));
  }

  @Test
  void where_nothing_is_overdue_what_falls_due_soon_is() {
    assertThat(on(100, dues, Payments.NONE)).isEqualTo(new AtStake(50, true));
    assertThat(on(96, dues, Payments.NONE)).isEqualTo(new AtStake(50, true));
    assertThat(on(95, dues, Payments.NONE)).isEqualTo(new AtStake(0, true));
  }

  @Test
  void money_already_paid_is_not_at_stake() {
    assertThat(on(127, dues, paid(110, 60))).isEqualTo(new AtStake(60, true));
  }
}
