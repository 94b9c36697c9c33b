package dev.recobro.simulator;

import java.util.Arrays;

/**
 * A portfolio that lives day by day under a policy. What happens to an account depends on the
 * scenario, its number and what was done to its debtor alone. Not for several threads at a time.
 */
public final class Simulation {

  private final World world;
  private final Debtors debtors;
  private final Accounts accounts;
  private final Books books;
  private final Plans plans;
  private final Paying paying;
  private final Contacting contacting;
  private final Lives lives;
  private final View view;
  private final Decisions decisions;
  private final int[] wake;
  private int day;

  private Simulation(World world, int from, int to) {
    this.world = world;
    int[] debtor = new int[to - from];
    int[] key = new int[to - from];
    int count = 0;
    for (int i = 0; i < debtor.length; i++) {
      if (world.firstOfDebtor(from + i) == from + i) {
        key[count++] = from + i;
      }
      debtor[i] = count - 1;
    }
    debtors = new Debtors(Arrays.copyOf(key, count), world.scenario(), world.chance());
    accounts = new Accounts(from, debtor, debtors, world.scenario(), world);
    books = new Books(accounts, world);
    plans = new Plans(debtors, accounts, world);
    paying = new Paying(debtors, accounts, books, plans, world);
    contacting = new Contacting(debtors, accounts, books, plans, world);
    lives = new Lives(accounts, books, plans, paying, contacting, world);
    view = new View(debtors, accounts, books, world);
    decisions = new Decisions(accounts.count());
    wake = new int[accounts.count()];
    day = world.scenario().firstDay();
  }

  private Simulation(Simulation other) {
    world = other.world;
    debtors = other.debtors.copy();
    accounts = other.accounts.copy();
    books = other.books.copy(accounts);
    plans = other.plans.copy(debtors, accounts);
    paying = other.paying.copy(debtors, accounts, books, plans);
    contacting = other.contacting.copy(debtors, accounts, books, plans);
    lives = new Lives(accounts, books, plans, paying, contacting, world);
    view = new View(debtors, accounts, books, world);
    decisions = new Decisions(accounts.count());
    wake = other.wake.clone();
    day = other.day;
  }

  /** The same state, from which another policy may go on. */
  public Simulation copy() {
    return new Simulation(this);
  }

  /** The whole portfolio, on the morning of the scenario's first day. */
  public static Simulation of(Scenario scenario) {
    return new Simulation(World.of(scenario), 0, scenario.accounts());
  }

  /**
   * The accounts of the debtors whose first account lies in {@code from … to − 1}. They behave as
   * they do in the whole.
   */
  static Simulation part(World world, int from, int to) {
    return new Simulation(world, world.firstOfDebtor(from), world.firstOfDebtor(to));
  }

  /** The day that the next step will live through, in days since 1970-01-01. */
  public int day() {
    return day;
  }

  /** Whether the scenario's last day is over. */
  public boolean over() {
    return day >= world.scenario().endDay();
  }

  /** What a creditor knows on the morning of {@link #day()}, once that morning has come. */
  public View view() {
    return view;
  }

  /** What the debtors are really like; for reports, never for policies. */
  public Truth truth() {
    return new Truth(debtors, accounts, plans, paying, contacting);
  }

  /**
   * Lives through one day: the policy decides in the morning, its contacts are made, then debtors
   * pay, promises fall due and the next dues are billed.
   *
   * @throws IllegalStateException when the scenario is over
   */
  public void step(ContactPolicy policy, Events events) {
    if (over()) {
      throw new IllegalStateException("the scenario ended before day " + day);
    }
    morning();
    decisions.begin(day);
    policy.decide(day, view, decisions);
    for (int n = 0; n < decisions.count(); n++) {
      carryOut(n, events);
    }
    for (int i = 0; i < wake.length; i++) {
      if (wake[i] <= day) {
        wake[i] = lives.evening(i, day, events);
      }
    }
    day++;
  }

  private void morning() {
    view.at(day);
    for (int i = 0; i < wake.length; i++) {
      if (wake[i] <= day) {
        lives.morning(i, day);
      }
    }
  }

  private void carryOut(int n, Events events) {
    int i = decisions.account(n);
    int action = decisions.action(n);
    events.decision(i, day, action, decisions.probability(n), decisions.arm(n));
    if (action != Action.NONE) {
      contacting.contact(i, action, day, events);
      wake[i] = Math.min(wake[i], plans.day(i));
    }
  }

  Debtors debtors() {
    return debtors;
  }

  Accounts accounts() {
    return accounts;
  }
}
