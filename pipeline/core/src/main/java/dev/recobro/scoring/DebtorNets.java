package dev.recobro.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes into each account on which something is allowed what is allowed on all of its debtor's:
 * one action for a debtor a day, so every account must be decided with the others in view.
 */
final class DebtorNets {

  private DebtorNets() {}

  /** A debtor's accounts stand side by side, in order of account. */
  static void write(List<Valued> accounts, ScoringSettings settings) {
    int from = 0;
    for (int to = 1; to <= accounts.size(); to++) {
      if (to == accounts.size()
          || !accounts.get(to).standing().sameDebtor(accounts.get(from).standing())) {
        write(accounts.subList(from, to), settings.actions().size());
        from = to;
      }
    }
  }

  private static void write(List<Valued> ofDebtor, int actions) {
    List<ScoredAccount> allowed = new ArrayList<>();
    for (Valued account : ofDebtor) {
      if (account.scored().isEligible()) {
        allowed.add(account.scored());
      }
    }
    double[] nets = new double[allowed.size() * actions];
    Arrays.fill(nets, Double.NaN);
    for (int account = 0; account < allowed.size(); account++) {
      ScoredAccount scored = allowed.get(account);
      double rate = scored.getMeasures()[Measure.BASE_RATE.ordinal()];
      for (int action = 0; action < actions; action++) {
        if (scored.getActionHold()[action] == null) {
          double uplift = scored.getActionUplift()[action];
          nets[account * actions + action] = (uplift - scored.getActionCost()[action]) * rate;
        }
      }
    }
    String[] ids = allowed.stream().map(ScoredAccount::getAccountId).toArray(String[]::new);
    for (ScoredAccount scored : allowed) {
      scored.setDebtorAccounts(ids);
      scored.setDebtorNets(nets);
    }
  }
}
