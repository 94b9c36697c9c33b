package dev.recobro.backtest;

import dev.recobro.history.Dues;
import dev.recobro.history.Payments;
import dev.recobro.history.Promises;

/** The dues, payments and promises of one account, in the order in which they came. */
final class AccountEvents {

  private final Growing dueDay;
  private final Growing dueMinor;
  private final Growing paymentDay;
  private final Growing paymentMinor;
  private final Growing paymentDue;
  private final Growing paymentReversed;
  private final Growing promiseMade;
  private final Growing promiseDue;
  private final Growing promiseMinor;
  private final Growing promiseCancelled;

  AccountEvents() {
    dueDay = new Growing();
    dueMinor = new Growing();
    paymentDay = new Growing();
    paymentMinor = new Growing();
    paymentDue = new Growing();
    paymentReversed = new Growing();
    promiseMade = new Growing();
    promiseDue = new Growing();
    promiseMinor = new Growing();
    promiseCancelled = new Growing();
  }

  private AccountEvents(AccountEvents other) {
    dueDay = other.dueDay.copy();
    dueMinor = other.dueMinor.copy();
    paymentDay = other.paymentDay.copy();
    paymentMinor = other.paymentMinor.copy();
    paymentDue = other.paymentDue.copy();
    paymentReversed = other.paymentReversed.copy();
    promiseMade = other.promiseMade.copy();
    promiseDue = other.promiseDue.copy();
    promiseMinor = other.promiseMinor.copy();
    promiseCancelled = other.promiseCancelled.copy();
  }

  AccountEvents copy() {
    return new AccountEvents(this);
  }

  void due(int dueOn, long minor) {
    dueDay.add(dueOn);
    dueMinor.add(minor);
  }

  /**
   * @param due index of the due that is named, {@link Payments#ANY_DUE} when none is
   */
  void payment(int day, long minor, int due, int reversedOn) {
    paymentDay.add(day);
    paymentMinor.add(minor);
    paymentDue.add(due);
    paymentReversed.add(reversedOn);
  }

  void promise(int madeOn, int dueOn, long minor, int cancelledOn) {
    promiseMade.add(madeOn);
    promiseDue.add(dueOn);
    promiseMinor.add(minor);
    promiseCancelled.add(cancelledOn);
  }

  Dues dues() {
    return new Dues(dueDay.ints(), dueMinor.longs());
  }

  Payments payments() {
    return new Payments(
        paymentDay.ints(), paymentMinor.longs(), paymentDue.ints(), paymentReversed.ints());
  }

  Promises promises() {
    return new Promises(
        promiseMade.ints(), promiseDue.ints(), promiseMinor.longs(), promiseCancelled.ints());
  }

  /** Minor units paid from {@code fromDay} until before {@code untilDay} and not taken back. */
  long paidMinor(int fromDay, int untilDay) {
    long sum = 0;
    for (int n = paymentDay.count() - 1; n >= 0 && paymentDay.at(n) >= fromDay; n--) {
      boolean counts = paymentDay.at(n) < untilDay && paymentReversed.at(n) >= untilDay;
      sum += counts ? paymentMinor.at(n) : 0;
    }
    return sum;
  }
}
