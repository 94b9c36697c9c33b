package dev.recobro.reasons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one account's propensity is what it is: base, effects and rest add up to it.
 *
 * @param base where every account starts: the propensity at the model's expected margin
 * @param reasons strongest first, ties by group id
 * @param rest effects of the groups that aren't among the reasons
 * @param wouldChange what would raise it most; null when no group of a typical payer would
 * @param wouldLower what would lower it most; null when no group of a typical non-payer would
 */
public record AccountReasons(
    double base,
    List<Reason> reasons,
    double rest,
    @Nullable WouldChange wouldChange,
    @Nullable WouldChange wouldLower) {

  /** Copies the list. */
  public AccountReasons {
    reasons = List.copyOf(reasons);
  }
}
