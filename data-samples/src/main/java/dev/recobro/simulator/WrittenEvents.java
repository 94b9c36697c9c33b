package dev.recobro.simulator;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** Writes a simulation's events to the files of the event tables. */
final class WrittenEvents implements Events, Closeable {

  private static final Map<Channel, Binary> CHANNELS = Ids.words(Channel.class, Channel::code);
  private static final Map<Outcome, Binary> OUTCOMES = Ids.words(Outcome.class, Outcome::code);
  private static final Map<Direction, Binary> DIRECTIONS =
      Ids.words(Direction.class, Direction::code);
  private static final Map<Arm, Binary> ARMS = Ids.words(Arm.class, Arm::code);
  private static final Map<Method, Binary> METHODS = Ids.words(Method.class, Method::code);
  private static final Binary[] ACTIONS =
      Action.STANDARD.stream().map(action -> Ids.text(action.id())).toArray(Binary[]::new);
  private static final Binary NO_ACTION = Ids.text(Action.idOf(Action.NONE));
  private static final int AGENTS = 40;
  private static final Binary[] AGENT = new Binary[AGENTS];

  static {
    for (int n = 0; n < AGENTS; n++) {
      AGENT[n] = Ids.text("agent-%02d".formatted(n + 1));
    }
  }

  private final Debtors debtors;
  private final Accounts accounts;
  private final Chance chance;
  private final int endDay;
  private final EventFiles dues;
  private final EventFiles payments;
  private final EventFiles contacts;
  private final EventFiles promises;
  private final EventFiles decisions;

  WrittenEvents(Simulation simulation, World world, Layout layout, int part) {
    debtors = simulation.debtors();
    accounts = simulation.accounts();
    chance = world.chance();
    endDay = layout.endDay();
    dues = new EventFiles(Table.DUES, layout, part);
    payments = new EventFiles(Table.PAYMENTS, layout, part);
    contacts = new EventFiles(Table.CONTACTS, layout, part);
    promises = new EventFiles(Table.PROMISES, layout, part);
    decisions = new EventFiles(Table.DECISIONS, layout, part);
  }

  private long hundredths(int account, long minor) {
    return Amounts.hundredths(debtors.market[accounts.debtor[account]], minor);
  }

  private static long micros(int day, int second) {
    return (day * 86_400L + second) * 1_000_000L;
  }

  @Override
  public void due(int account, int number, int issuedOn, int dueOn, long minor) {
    int who = accounts.first + account;
    dues.row()
        .text(0, Ids.account(who))
        .text(1, Ids.event('U', who, number))
        .number(2, dueOn)
        .number(3, hundredths(account, minor));
    write(dues, issuedOn);
  }

  @Override
  public void payment(
      int account, int number, int day, long minor, int due, Method method, int reversedOn) {
    int who = accounts.first + account;
    Row row =
        payments
            .row()
            .text(0, Ids.account(who))
            .text(1, Ids.event('P', who, number))
            .number(2, day)
            .number(3, hundredths(account, minor))
            .text(5, METHODS.getOrDefault(method, NO_ACTION));
    if (due >= 0) {
      row.text(4, Ids.event('U', who, due));
    }
    if (reversedOn < endDay) {
      row.number(6, reversedOn);
    }
    write(payments, day);
  }

  @Override
  public void contact(
      int account,
      int number,
      int day,
      int second,
      Channel channel,
      Outcome outcome,
      int action,
      Direction direction,
      int seconds) {
    int who = accounts.first + account;
    int d = accounts.debtor[account];
    double usd = action == Action.NONE ? 0 : Action.STANDARD.get(action).costUsd();
    long cost = usd == 0 ? 0 : Math.max(1, debtors.market[d].exactMinorOf(usd));
    Row row =
        contacts
            .row()
            .text(0, Ids.event('C', who, number))
            .text(1, Ids.debtor(debtors.key[d]))
            .text(2, Ids.account(who))
            .number(3, micros(day, second))
            .text(4, CHANNELS.getOrDefault(channel, NO_ACTION))
            .text(5, OUTCOMES.getOrDefault(outcome, NO_ACTION))
            .text(7, DIRECTIONS.getOrDefault(direction, NO_ACTION))
            .number(9, seconds)
            .number(10, hundredths(account, cost));
    if (action != Action.NONE) {
      row.text(6, ACTIONS[action]);
    }
    if (channel == Channel.CALL || channel == Channel.VISIT) {
      row.text(8, AGENT[chance.between(0, AGENTS - 1, who, day, Purpose.AGENT)]);
    }
    write(contacts, day);
  }

  @Override
  public void promise(
      int account, int number, int madeOn, int second, int dueOn, long minor, int cancelledOn) {
    int who = accounts.first + account;
    Row row =
        promises
            .row()
            .text(0, Ids.event('M', who, number))
            .text(1, Ids.account(who))
            .number(2, micros(madeOn, second))
            .number(3, dueOn)
            .number(4, hundredths(account, minor));
    if (cancelledOn < endDay) {
      row.number(5, cancelledOn);
    }
    write(promises, madeOn);
  }

  @Override
  public void decision(int account, int day, int action, double probability, Arm arm) {
    decisions
        .row()
        .text(0, Ids.account(accounts.first + account))
        .number(1, day)
        .text(2, action == Action.NONE ? NO_ACTION : ACTIONS[action])
        .real(3, probability)
        .text(4, ARMS.getOrDefault(arm, NO_ACTION));
    write(decisions, day);
  }

  private static void write(EventFiles files, int day) {
    try {
      files.write(day);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Rows written so far, by table. */
  Map<Table, Long> counts() {
    return Map.of(
        Table.DUES, dues.count(),
        Table.PAYMENTS, payments.count(),
        Table.CONTACTS, contacts.count(),
        Table.PROMISES, promises.count(),
        Table.DECISIONS, decisions.count());
  }

  @Override
  public void close() throws IOException {
    dues.close();
    payments.close();
    contacts.close();
    promises.close();
    decisions.close();
  }
}
