package dev.recobro.nightly;

import java.util.Comparator;
import java.util.List;

/** One action for a debtor a day: of his accounts, the one that is worth most. */
final class BestOfDebtor {

  private static final Comparator<Valued> BEST =
      Comparator.comparingDouble(Valued::rankValue)
          .reversed()
          .thenComparing(valued -> valued.standing().account().id());

  private BestOfDebtor() {}

  /** Marks the best account of each debtor; a debtor's accounts stand side by side. */
  static void mark(List<Valued> accounts) {
    int from = 0;
    for (int to = 1; to <= accounts.size(); to++) {
      if (to == accounts.size()
          || !accounts.get(to).standing().sameDebtor(accounts.get(from).standing())) {
        accounts.subList(from, to).stream()
            .filter(Valued::hasAction)
            .min(BEST)
            .ifPresent(best -> best.scored().setBestOfDebtor(true));
        from = to;
      }
    }
  }
}
