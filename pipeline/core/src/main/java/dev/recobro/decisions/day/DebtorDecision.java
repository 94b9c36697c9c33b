package dev.recobro.decisions.day;

import dev.recobro.domain.Arm;

/**
 * What was decided for one debtor, and how likely each choice had been: a choice's chance is that
 * of exploring it, and where it is the champion's, that of following him.
 *
 * @param chosen -1 for leaving him alone
 * @param chances of each choice; what is missing to 1 is the chance of leaving him alone
 */
public record DebtorDecision(DebtorOptions debtor, Arm arm, int chosen, double[] chances) {

  /** Chance that the debtor is left alone. */
  public double chanceOfNone() {
    double rest = 1;
    for (double chance : chances) {
      rest -= chance;
    }
    return rest;
  }

  /** What that means for one of his accounts. */
  public AccountDecision of(int account) {
    boolean here = chosen >= 0 && debtor.accountOf(chosen) == account;
    return here
        ? new AccountDecision(debtor.actionOf(chosen), arm, chances[chosen], null)
        : new AccountDecision(-1, arm, chanceOfNone(account), notListed(account));
  }

  /** Chance that the account gets no action. */
  double chanceOfNone(int account) {
    double rest = 1;
    for (int action = 0; action < debtor.actions(); action++) {
      rest -= chances[debtor.choice(account, action)];
    }
    return rest;
  }

  private NotListed notListed(int account) {
    if (arm == Arm.HOLDOUT) {
      return NotListed.HOLDOUT;
    }
    if (chosen < 0 && arm == Arm.EXPLORE) {
      return NotListed.EXPLORE;
    }
    if (!debtor.worthIt(account)) {
      return NotListed.BELOW_COST;
    }
    return chosen >= 0 ? NotListed.OTHER_DEBT : NotListed.CAPACITY;
  }
}
