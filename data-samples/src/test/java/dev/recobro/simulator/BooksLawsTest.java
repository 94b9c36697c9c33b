package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BooksLawsTest {

  private static final int BILLED = 10;

  private static Books books() {
    Scenario scenario = Recorded.scenario(40, 400);
    World world = World.of(scenario);
    Books books = new Books(Simulation.part(world, 0, 40).accounts(), world);
    for (int account = 0; account < 40; account++) {
      for (int n = 0; n < BILLED; n++) {
        books.issue(account);
      }
    }
    return books;
  }

  private static long billed(Books books, int account) {
    long sum = 0;
    for (int n = 0; n < BILLED; n++) {
      sum += books.dueMinor(account, n);
    }
    return sum;
  }

  @Property(tries = 200)
  void money_is_conserved(
      @ForAll @IntRange(max = 39) int account,
      @ForAll @LongRange(min = 1, max = 1L << 33) long paid) {
    Books books = books();
    books.settle(account, paid);
    assertThat(books.balance(account) - books.credit(account))
        .isEqualTo(billed(books, account) - paid);
    assertThat(Math.min(books.balance(account), books.credit(account))).isZero();
  }

  @Property(tries = 200)
  void a_reversal_undoes_a_payment(
      @ForAll @IntRange(max = 39) int account,
      @ForAll @LongRange(min = 1, max = 1L << 30) long before,
      @ForAll @LongRange(min = 1, max = 1L << 33) long paid) {
    Books books = books();
    books.settle(account, before);
    int firstOpen = books.firstOpen(account);
    long left = books.left(account);
    long credit = books.credit(account);
    books.settle(account, paid);
    books.unsettle(account, paid);
    assertThat(books.credit(account)).isEqualTo(credit);
    assertThat(books.firstOpen(account)).isEqualTo(firstOpen);
    assertThat(books.left(account)).isEqualTo(left);
  }
}
