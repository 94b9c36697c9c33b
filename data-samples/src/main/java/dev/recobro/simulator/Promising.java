package dev.recobro.simulator;

/** Promises to pay: what is said, and whether it is meant. */
final class Promising {

  private static final int PLAN_PERCENT = 50;
  private static final double CANCELLED = 0.03;

  private final Accounts accounts;
  private final Books books;
  private final Plans plans;
  private final World world;
  private final int[] promises;

  Promising(Accounts accounts, Books books, Plans plans, World world) {
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = world;
    promises = new int[accounts.count()];
  }

  private Promising(Promising other, Accounts accounts, Books books, Plans plans) {
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = other.world;
    promises = other.promises.clone();
  }

  /** The same promises of the copied parts. */
  Promising copy(Accounts of, Books in, Plans after) {
    return new Promising(this, of, in, after);
  }

  /** Part of what is owed that a moved debtor pays at once: half of it under a payment plan. */
  static int percent(Treatment treatment) {
    return treatment == Treatment.PAYMENT_PLAN ? PLAN_PERCENT : Plans.ALL;
  }

  /**
   * A promise made on {@code day}; nothing when nothing is owed or another one is open.
   *
   * @param second of the UTC day
   * @param meant whether he will try to pay by its day
   * @param partly whether he will try to pay a part when it isn't meant
   */
  void promise(
      int i,
      int day,
      int second,
      boolean meant,
      boolean partly,
      Treatment treatment,
      Events events) {
    int who = accounts.first + i;
    Chance chance = world.chance();
    int percent = percent(treatment);
    long owed = books.overdue(i) > 0 ? books.overdue(i) : books.left(i);
    int dueOn = day + chance.between(2, 12, who, day, Purpose.PROMISED);
    boolean listens = world.scenario().population().listens();
    if (meant && listens) {
      plans.bringForward(i, dueOn - chance.between(0, 2, who, day, Purpose.SOON), percent);
    } else if (partly && listens) {
      plans.bringForward(i, dueOn, chance.between(25, 60, who, day, Purpose.SHARE));
    }
    if (owed == 0 || accounts.promiseDay[i] >= day) {
      return;
    }
    int cancelledOn = Events.NEVER;
    if (chance.happens(CANCELLED, who, day, Purpose.CANCELLED)) {
      cancelledOn = Math.min(day + 1, dueOn);
    }
    accounts.promiseDay[i] = cancelledOn == Events.NEVER ? dueOn : cancelledOn;
    long minor = Math.max(1, owed * percent / 100);
    events.promise(i, promises[i]++, day, second, dueOn, minor, cancelledOn);
  }
}
