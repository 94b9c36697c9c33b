package dev.recobro.decisions.day;

import java.util.List;

/**
 * What is allowed on one debtor's accounts today.
 *
 * @param accounts those with an allowed action, by id in ascending order
 * @param nets by account, then by action of the catalogue, uplift minus cost in the base currency;
 *     NaN where the action isn't allowed
 */
public record DebtorOptions(String debtor, List<String> accounts, double[] nets) {

  /** What is worth less is no option of an allocation. */
  private static final double LEAST = 1e-6;

  /** Keeps the list unmodifiable, and refuses another number of values. */
  public DebtorOptions {
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty() || nets.length % accounts.size() != 0) {
      throw new IllegalArgumentException(
          "debtor %s: %d accounts, %d values".formatted(debtor, accounts.size(), nets.length));
    }
  }

  /** Actions in the catalogue. */
  public int actions() {
    return nets.length / accounts.size();
  }

  /** Number of the choice of an action on one of the accounts; both from 0. */
  public int choice(int account, int action) {
    return account * actions() + action;
  }

  /** Which of the accounts a choice is for. */
  public int accountOf(int choice) {
    return choice / actions();
  }

  /** Which action a choice takes. */
  public int actionOf(int choice) {
    return choice % actions();
  }

  /** Whether the choice is allowed. */
  public boolean allowed(int choice) {
    return !Double.isNaN(nets[choice]);
  }

  /** Whether an allowed action on the account brings more than it costs. */
  boolean worthIt(int account) {
    for (int action = 0; action < actions(); action++) {
      if (nets[choice(account, action)] >= LEAST) {
        return true;
      }
    }
    return false;
  }
}
