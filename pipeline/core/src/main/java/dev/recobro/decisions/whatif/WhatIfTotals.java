package dev.recobro.decisions.whatif;

import dev.recobro.decisions.Action;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Entries added up.
 *
 * @param taken how many, by action
 * @param baseline what their accounts would pay if left alone
 * @param uplift what the actions add
 */
record WhatIfTotals(long[] taken, double baseline, double uplift) {

  static WhatIfTotals nothing(int actions) {
    return new WhatIfTotals(new long[actions], 0, 0);
  }

  WhatIfTotals plus(WhatIfTotals other) {
    long[] sum = taken.clone();
    for (int action = 0; action < sum.length; action++) {
      sum[action] += other.taken[action];
    }
    return new WhatIfTotals(sum, baseline + other.baseline, uplift + other.uplift);
  }

  double expectedRecovery() {
    return baseline + uplift;
  }

  double spend(List<Action> actions) {
    double spend = 0;
    for (int action = 0; action < taken.length; action++) {
      spend += taken[action] * actions.get(action).cost();
    }
    return spend;
  }

  double netValue(List<Action> actions) {
    return uplift - spend(actions);
  }

  SortedMap<String, Long> byAction(List<Action> actions) {
    SortedMap<String, Long> byAction = new TreeMap<>();
    for (int action = 0; action < taken.length; action++) {
      byAction.put(actions.get(action).id(), taken[action]);
    }
    return byAction;
  }
}
