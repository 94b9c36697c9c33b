package dev.recobro.decisions.day;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import java.io.Serializable;
import java.util.List;

/**
 * Which choice exploration draws for a debtor: one of the allowed ones that need no approval and
 * aren't too dear, or none, each with the same chance.
 */
final class Explorable implements Serializable {
  private static final long serialVersionUID = 1;

  /** Stands for leaving the debtor alone. */
  static final int NONE = -1;

  private final boolean[] explorable;

  Explorable(List<Action> actions, ArmShares shares) {
    explorable = new boolean[actions.size()];
    for (int action = 0; action < explorable.length; action++) {
      explorable[action] =
          actions.get(action).approval() == Approval.NOT_NEEDED
              && actions.get(action).cost() <= shares.exploreDearest();
    }
  }

  /** The pool of {@link #NONE}; that of a choice is its action's number. */
  int nonePool() {
    return explorable.length;
  }

  int pool(DebtorOptions debtor, int choice) {
    return choice == NONE ? nonePool() : debtor.actionOf(choice);
  }

  boolean may(DebtorOptions debtor, int choice) {
    return debtor.allowed(choice) && explorable[debtor.actionOf(choice)];
  }

  /** Choices of the debtor that may be drawn, {@link #NONE} counted. */
  int choices(DebtorOptions debtor) {
    int choices = 1;
    for (int choice = 0; choice < debtor.nets().length; choice++) {
      choices += may(debtor, choice) ? 1 : 0;
    }
    return choices;
  }

  /**
   * @param drawn from 0 to below 1
   */
  int candidate(DebtorOptions debtor, double drawn) {
    int left = (int) (drawn * choices(debtor));
    for (int choice = 0; choice < debtor.nets().length; choice++) {
      if (may(debtor, choice) && left-- == 0) {
        return choice;
      }
    }
    return NONE;
  }
}
