package dev.recobro.simulator;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;

/** Carries out contacts: whom they reach, how they end, what they change. */
final class Contacting {

  private static final double CALLS_BACK = 0.03;
  private static final double PARTLY_KEPT = 0.2;

  private final Debtors debtors;
  private final Accounts accounts;
  private final Books books;
  private final Plans plans;
  private final Persuasion persuasion;
  private final World world;
  private final int[] contacts;
  private final Promising promising;

  Contacting(Debtors debtors, Accounts accounts, Books books, Plans plans, World world) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = world;
    persuasion = new Persuasion(debtors, accounts, world);
    contacts = new int[accounts.count()];
    promising = new Promising(accounts, books, plans, world);
  }

  private Contacting(
      Contacting other, Debtors debtors, Accounts accounts, Books books, Plans plans) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = other.world;
    persuasion = new Persuasion(debtors, accounts, world);
    contacts = other.contacts.clone();
    promising = other.promising.copy(accounts, books, plans);
  }

  /** The same contacts with the copied parts. */
  Contacting copy(Debtors with, Accounts of, Books in, Plans after) {
    return new Contacting(this, with, of, in, after);
  }

  /** One try of the standard action at {@code index} on {@code day}. */
  void contact(int i, int index, int day, Events events) {
    int who = accounts.first + i;
    int d = accounts.debtor[i];
    Chance chance = world.chance();
    Action action = Action.STANDARD.get(index);
    Channel channel = action.channel();
    double words = chance.unit(who, day, Purpose.WORDS);
    double hour = chance.unit(who, day, Purpose.SECOND);
    int second = second(i, day, hour);
    Outcome outcome;
    boolean moved = false;
    if (!ContactPoints.has(debtors.points[d], channel)
        || ContactPoints.wrong(debtors.points[d], channel)) {
      outcome = Outcomes.wrong(channel, words);
    } else if (!chance.happens(
        Persuasion.reach(debtors.type[d], channel), who, day, Purpose.REACHED)) {
      outcome = Outcomes.missed(channel, words);
    } else if (chance.happens(persuasion.moves(i, action, day), who, day, Purpose.PERSUADED)) {
      outcome = Outcomes.moved(channel, words);
      moved = true;
    } else {
      outcome = unmoved(i, channel, words, day);
    }
    debtors.contacted(d, day);
    write(i, day, second, channel, outcome, index, events);
    follow(i, day, second, outcome, moved, action, events);
    if (outcome == Outcome.DELIVERED && chance.happens(CALLS_BACK, who, day, Purpose.INBOUND)) {
      callBack(i, day, second(i, day, hour + (1 - hour) / 2), events);
    }
  }

  /** Chance that one try on {@code day} reaches the account's debtor and moves him. */
  double moves(int i, int index, int day) {
    int d = accounts.debtor[i];
    Action action = Action.STANDARD.get(index);
    boolean right =
        ContactPoints.has(debtors.points[d], action.channel())
            && !ContactPoints.wrong(debtors.points[d], action.channel());
    return right
        ? Persuasion.reach(debtors.type[d], action.channel()) * persuasion.moves(i, action, day)
        : 0;
  }

  private Outcome unmoved(int i, Channel channel, double words, int day) {
    int who = accounts.first + i;
    boolean voice = channel == Channel.CALL || channel == Channel.VISIT;
    if (voice && accounts.inDispute(i, day) && words < 0.6) {
      return Outcome.DISPUTE;
    }
    double empty = debtors.type[accounts.debtor[i]].ear().emptyPromise();
    if (voice && world.chance().happens(empty, who, day, Purpose.UNREACHED)) {
      return Outcome.PROMISE;
    }
    return Outcomes.unmoved(channel, words);
  }

  private void follow(
      int i, int day, int second, Outcome outcome, boolean moved, Action action, Events events) {
    int d = accounts.debtor[i];
    if (outcome == Outcome.PROMISE) {
      boolean partly =
          world.chance().happens(PARTLY_KEPT, accounts.first + i, day, Purpose.UNREACHED);
      promising.promise(i, day, second, moved, partly, action.treatment(), events);
    } else if (moved) {
      int soon = outcome == Outcome.PAYMENT ? 0 : 4;
      int wait = world.chance().between(0, soon, accounts.first + i, day, Purpose.PROMISED);
      plans.bringForward(i, day + wait, Promising.percent(action.treatment()));
    }
    accounts.disputed[i] |= outcome == Outcome.DISPUTE;
    debtors.learn(d, outcome, action.channel(), day);
  }

  /** The debtor rings up after a message. */
  private void callBack(int i, int day, int second, Events events) {
    int who = accounts.first + i;
    Chance chance = world.chance();
    boolean promises = books.overdue(i) > 0 && chance.happens(0.5, who, day, Purpose.SECONDS);
    Outcome outcome = promises ? Outcome.PROMISE : Outcome.RIGHT_PARTY_CONTACT;
    write(i, day, second, Channel.CALL, outcome, Action.NONE, events);
    if (promises) {
      promising.promise(i, day, second, true, false, Treatment.REMINDER, events);
    }
  }

  /** The debtor writes or rings up to say that he doesn't owe this. */
  void dispute(int i, int day, Events events) {
    double hour = world.chance().unit(accounts.first + i, day, Purpose.SECOND);
    Channel channel = hour < 0.5 ? Channel.CALL : Channel.EMAIL;
    write(i, day, second(i, day, hour), channel, Outcome.DISPUTE, Action.NONE, events);
    accounts.disputed[i] = true;
  }

  private int second(int i, int day, double hour) {
    return world.hours().second(debtors.market[accounts.debtor[i]], day, hour);
  }

  private void write(
      int i, int day, int second, Channel channel, Outcome outcome, int action, Events events) {
    Direction direction = action == Action.NONE ? Direction.INBOUND : Direction.OUTBOUND;
    int seconds = talk(i, day, channel, outcome);
    events.contact(i, contacts[i]++, day, second, channel, outcome, action, direction, seconds);
  }

  private int talk(int i, int day, Channel channel, Outcome outcome) {
    int who = accounts.first + i;
    return switch (channel) {
      case CALL, VISIT ->
          outcome.reachedDebtor()
              ? world.chance().between(60, 480, who, day, Purpose.SECONDS)
              : world.chance().between(5, 45, who, day, Purpose.SECONDS);
      case IVR -> world.chance().between(5, 60, who, day, Purpose.SECONDS);
      case SMS, WHATSAPP, EMAIL, LETTER -> 0;
    };
  }
}
