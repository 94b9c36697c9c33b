package dev.recobro.decisions.whatif;

import dev.recobro.decisions.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A day's catalogue and rules, as far as a published run can answer for them.
 *
 * @param actions those of the run that may be taken, with cost, minutes and desk as asked
 * @param rulesOff ids of rules that no longer hold what they alone hold
 */
public record WhatIfDay(List<Action> actions, Set<String> rulesOff) {

  /** Keeps copies. */
  public WhatIfDay {
    actions = List.copyOf(actions);
    rulesOff = Set.copyOf(rulesOff);
  }

  /**
   * Numbers of the run's actions here; -1 for those that are left out.
   *
   * @param asRun the run's catalogue
   * @throws IllegalArgumentException naming what the run can't answer for
   */
  int[] numbers(List<Action> asRun) {
    int[] numbers = new int[asRun.size()];
    Arrays.fill(numbers, RunAccounts.NONE);
    for (int number = 0; number < actions.size(); number++) {
      Action action = actions.get(number);
      int inRun = asRun.stream().map(Action::id).toList().indexOf(action.id());
      if (inRun < 0) {
        throw new IllegalArgumentException(
            "action %s wasn't valued in the run; make a run with it".formatted(action.id()));
      }
      Action before = asRun.get(inRun);
      if (action.channel() != before.channel()
          || !action.treatment().equals(before.treatment())
          || !action.stages().equals(before.stages())
          || !action.occasion().equals(before.occasion())
          || action.offer() != before.offer()) {
        throw new IllegalArgumentException(
            "action %s: only cost, minutes, desk and approval may differ from the run's; make a run for the rest"
                .formatted(action.id()));
      }
      numbers[inRun] = number;
    }
    return numbers;
  }
}
