package dev.recobro.simulator;

import dev.recobro.domain.Channel;

/**
 * What debtors are really like. Reports on the simulator read it; policies and products may not.
 */
public final class Truth {

  private final Debtors debtors;
  private final Accounts accounts;
  private final Paying paying;
  private final Plans plans;
  private final Contacting contacting;

  Truth(Debtors debtors, Accounts accounts, Plans plans, Paying paying, Contacting contacting) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.plans = plans;
    this.paying = paying;
    this.contacting = contacting;
  }

  /** How many accounts. */
  public int count() {
    return accounts.count();
  }

  /** The hidden type of the account's debtor. */
  public HiddenType type(int i) {
    return debtors.type[accounts.debtor[i]];
  }

  /** First day without income, in days since 1970-01-01; {@link Events#NEVER} when none. */
  public int hardshipFrom(int i) {
    return debtors.hardshipFrom[accounts.debtor[i]];
  }

  /** First day with income again; {@link Events#NEVER} when there was no hardship. */
  public int hardshipTo(int i) {
    return debtors.hardshipTo[accounts.debtor[i]];
  }

  /** First day on which the debtor disputes the account; {@link Events#NEVER} when he doesn't. */
  public int disputeFrom(int i) {
    return accounts.disputeFrom[i];
  }

  /** First day on which the dispute is resolved. */
  public int disputeTo(int i) {
    return accounts.disputeTo[i];
  }

  /** Whether a try on {@code channel} can reach the debtor at all. */
  public boolean rightAddress(int i, Channel channel) {
    byte points = debtors.points[accounts.debtor[i]];
    return ContactPoints.has(points, channel) && !ContactPoints.wrong(points, channel);
  }

  /** Contacts with the account's debtor of late, each counting half after ten days. */
  public double fatigue(int i, int day) {
    return debtors.fatigue(accounts.debtor[i], day);
  }

  /** Day on which he means to pay if nobody contacts him; {@link Events#NEVER} without a plan. */
  public int plannedDay(int i) {
    return plans.day(i);
  }

  /** Part of what is owed that he means to pay then, in percent. */
  public int plannedPercent(int i) {
    return plans.percent(i);
  }

  /** Chance that money is there on {@code day}; 0 where nothing can be paid for good. */
  public double cash(int i, int day) {
    int d = accounts.debtor[i];
    return debtors.beyondPaying(d, day) ? 0 : paying.cash(d, day);
  }

  /** Chance that one try of the action on {@code day} moves the account's debtor to pay. */
  public double moves(int i, int action, int day) {
    return contacting.moves(i, action, day);
  }

  /** Part of what is owed that he pays when the action moved him, in percent. */
  public static int percent(int action) {
    return Promising.percent(Action.STANDARD.get(action).treatment());
  }

  /**
   * Chance that one try of the action makes a rested debtor, in an ordinary month and with income,
   * pay within days.
   *
   * @param action index in {@link Action#STANDARD}
   */
  public double effect(int i, int action) {
    Action of = Action.STANDARD.get(action);
    if (!rightAddress(i, of.channel())) {
      return 0;
    }
    return Persuasion.reach(type(i), of.channel()) * Persuasion.rested(type(i), of);
  }
}
