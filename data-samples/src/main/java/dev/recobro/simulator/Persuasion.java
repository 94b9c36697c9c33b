package dev.recobro.simulator;

import dev.recobro.domain.Channel;

/** Chances that a contact reaches a debtor and that it moves him. */
final class Persuasion {

  private static final double TIRES = 0.3;
  private static final double HARDSHIP = 0.3;
  private static final double DISPUTE = 0.1;
  private static final double MONEY = 2.5;

  private final Debtors debtors;
  private final Accounts accounts;
  private final World world;

  Persuasion(Debtors debtors, Accounts accounts, World world) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.world = world;
  }

  /** Chance that a try on a right address of {@code channel} gets the debtor's attention. */
  static double reach(HiddenType type, Channel channel) {
    double answers = type.ear().answers();
    return switch (channel) {
      case CALL -> answers;
      case IVR -> answers * 0.6;
      case VISIT -> 0.2 + answers * 0.5;
      case SMS -> 0.7;
      case WHATSAPP -> 0.75;
      case EMAIL -> 0.5;
      case LETTER -> 0.7;
    };
  }

  /** Chance that {@code action} moves the account's debtor, once he is reached on {@code day}. */
  double moves(int i, Action action, int day) {
    int d = accounts.debtor[i];
    double money = Math.max(0, 1 + MONEY * world.climate().ease(debtors.market[d], day));
    double tired = 1 + TIRES * Math.max(0, debtors.fatigue(d, day) - 1);
    double heard = rested(debtors.type[d], action) * world.scenario().population().persuasion();
    double chance = heard * Math.min(1.2, money) / tired;
    chance *= debtors.inHardship(d, day) ? HARDSHIP : 1;
    return accounts.inDispute(i, day) ? chance * DISPUTE : chance;
  }

  /** The same for a type, rested and in an ordinary month. */
  static double rested(HiddenType type, Action action) {
    return type.ear().moved(action.channel()) * type.fit(action.treatment());
  }
}
