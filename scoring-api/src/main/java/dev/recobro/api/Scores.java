package dev.recobro.api;

import dev.recobro.reasons.AccountReasons;
import dev.recobro.scoring.ScoredAccount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was worked out for the accounts that a client sent. */
record Scores(LocalDate asOf, String run, Scorer scorer, List<Score> accounts) {

  /**
   * One account.
   *
   * @param why null for one that owes nothing
   */
  record Score(ScoredAccount account, @Nullable AccountReasons why) {}

  /** Scores what was sent. */
  static Scores of(SentTables tables, LocalDate otherwise, String run, Scorer scorer) {
    LocalDate day = tables.asOf().orElse(otherwise);
    SentPortfolio sent = SentPortfolio.of(tables, scorer.attributes(), scorer.zone());
    List<ScoredAccount> scored = scorer.score(sent.accounts(), day);
    List<AccountReasons> reasons =
        scorer.explain(scored.stream().filter(ScoredAccount::isOwing).toList());
    int[] next = {0};
    return new Scores(
        day,
        run,
        scorer,
        scored.stream()
            .map(one -> new Score(one, one.isOwing() ? reasons.get(next[0]++) : null))
            .toList());
  }
}
