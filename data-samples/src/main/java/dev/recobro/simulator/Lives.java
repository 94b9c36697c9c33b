package dev.recobro.simulator;

import dev.recobro.domain.AccountStatus;

/** What happens to an account by itself: billing, disputes, planning, paying and its end. */
final class Lives {

  /** Days between the bill and its due day, at most. */
  static final int BILLED_AHEAD = 45;

  private static final int BILLING_STOPS_DPD = 151;
  private static final int WRITTEN_OFF_DPD = 331;
  private static final double CLOSES = 0.0015;
  private static final double SOLD = 0.2;
  private static final int SAYS_SO_WITHIN = 25;

  private final Accounts accounts;
  private final Books books;
  private final Plans plans;
  private final Paying paying;
  private final Contacting contacting;
  private final World world;
  private final int firstDay;

  Lives(
      Accounts accounts,
      Books books,
      Plans plans,
      Paying paying,
      Contacting contacting,
      World world) {
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.paying = paying;
    this.contacting = contacting;
    this.world = world;
    firstDay = world.scenario().firstDay();
  }

  /** Dues of yesterday become overdue. */
  void morning(int i, int day) {
    books.pass(i, day);
  }

  /** The rest of the day; answers the next day on which something may happen by itself. */
  int evening(int i, int day, Events events) {
    if (accounts.status[i] == AccountStatus.SOLD) {
      return Accounts.NEVER;
    }
    paying.reverse(i, day);
    dispute(i, day, events);
    bill(i, day, events);
    paying.pay(i, day, events);
    plan(i, day);
    end(i, day);
    return nextDay(i, day);
  }

  private void dispute(int i, int day, Events events) {
    if (!accounts.disputed[i] && books.left(i) > 0 && day == sayDay(i)) {
      contacting.dispute(i, day, events);
    } else if (accounts.disputed[i] && day >= accounts.disputeTo[i]) {
      accounts.disputed[i] = false;
    }
  }

  private int sayDay(int i) {
    int from = accounts.disputeFrom[i];
    if (from == Accounts.NEVER) {
      return Accounts.NEVER;
    }
    int who = accounts.first + i;
    return from + world.chance().between(0, SAYS_SO_WITHIN, who, 1, Purpose.DISPUTE_LENGTH);
  }

  private void bill(int i, int day, Events events) {
    while (billDay(i) <= day) {
      int number = books.issued(i);
      if (accounts.mostDues[i] == Accounts.NEVER
          && world.chance().happens(CLOSES, accounts.first + i, number, Purpose.CLOSES)) {
        accounts.ended[i] = true;
        return;
      }
      events.due(i, number, day, books.dueDay(i, number), books.dueMinor(i, number));
      books.issue(i);
    }
  }

  private int billDay(int i) {
    if (accounts.ended[i] || books.issued(i) >= accounts.mostDues[i]) {
      return Accounts.NEVER;
    }
    int ahead = books.dueDay(i, books.issued(i)) - BILLED_AHEAD;
    return Math.max(ahead, Math.max(accounts.openedOn[i], firstDay));
  }

  private void plan(int i, int day) {
    if (plans.day(i) == Plans.NEVER && day >= thinkDay(i)) {
      plans.byHabit(i, day, books.oldestOpenDay(i));
    }
  }

  private int thinkDay(int i) {
    int due = books.oldestOpenDay(i);
    return due == Accounts.NEVER ? due : due - Plans.THINKS_AHEAD;
  }

  private void end(int i, int day) {
    if (books.overdue(i) > 0) {
      int daysPastDue = day - books.oldestOpenDay(i);
      if (daysPastDue >= BILLING_STOPS_DPD) {
        accounts.ended[i] = true;
      }
      if (daysPastDue >= WRITTEN_OFF_DPD && accounts.status[i] == AccountStatus.OPEN) {
        boolean sold = world.chance().happens(SOLD, accounts.first + i, 0, Purpose.WRITE_OFF);
        accounts.status[i] = sold ? AccountStatus.SOLD : AccountStatus.WRITTEN_OFF;
      }
    } else if (billDay(i) == Accounts.NEVER
        && books.oldestOpenDay(i) == Accounts.NEVER
        && paying.reversalDay(i) == Events.NEVER
        && accounts.status[i] == AccountStatus.OPEN) {
      accounts.status[i] = accounts.ended[i] ? AccountStatus.CLOSED : AccountStatus.PAID;
    }
  }

  private int nextDay(int i, int day) {
    int next = Math.min(billDay(i), paying.reversalDay(i));
    next = Math.min(next, plans.day(i) == Plans.NEVER ? thinkDay(i) : plans.day(i));
    if (books.passed(i) < books.issued(i)) {
      next = Math.min(next, books.dueDay(i, books.passed(i)) + 1);
    }
    next = Math.min(next, disputeDay(i, day));
    next = Math.min(next, endDay(i, day));
    return Math.max(next, day + 1);
  }

  private int disputeDay(int i, int day) {
    if (accounts.disputed[i]) {
      return accounts.disputeTo[i];
    }
    int said = sayDay(i);
    return said > day ? said : Accounts.NEVER;
  }

  private int endDay(int i, int day) {
    if (books.overdue(i) == 0) {
      return Accounts.NEVER;
    }
    int daysPastDue = day - books.oldestOpenDay(i);
    int step = daysPastDue < BILLING_STOPS_DPD ? BILLING_STOPS_DPD : WRITTEN_OFF_DPD;
    return daysPastDue < WRITTEN_OFF_DPD ? books.oldestOpenDay(i) + step : Accounts.NEVER;
  }
}
