package dev.recobro.decisions;

import dev.recobro.domain.AccountId;
import java.util.Comparator;

/**
 * An account that competes for a desk's time.
 *
 * @param valuePerMinute net value a minute of the desk's time, in the base currency
 * @param minutes that the account's action takes
 */
public record Candidate(AccountId account, double valuePerMinute, double minutes) {

  /** Most valuable minute first; ties end on the account id. */
  public static final Comparator<Candidate> RANKING =
      Comparator.comparingDouble(Candidate::valuePerMinute)
          .reversed()
          .thenComparing(Candidate::account);
}
