package dev.recobro.policy;

import dev.recobro.domain.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the law says of contacting the debtor of one account at one instant.
 *
 * @param contacts all that is known to have been before the instant, in any order
 */
public record DebtorMoment(
    RulesInForce rules,
    Whereabouts where,
    Subject subject,
    AccountId account,
    List<PastContact> contacts,
    Instant at) {

  /**
   * Whether the contact is allowed; where several clocks may be the debtor's, by all of them. A
   * refusal's next instant is then the last of theirs, at which the question is to be put again.
   */
  public Permission permission(Approach approach) {
    Set<Hold> holds = new LinkedHashSet<>();
    List<Permission.Refused> refusals = new ArrayList<>();
    for (DebtorClock clock : where.clocks()) {
      ContactRecord record = ContactRecord.of(contacts, account, clock);
      if (rules.permission(subject, approach, record, at) instanceof Permission.Refused refused) {
        refusals.add(refused);
        holds.addAll(refused.holds());
      }
    }
    if (refusals.isEmpty()) {
      return new Permission.Allowed();
    }
    boolean comes = refusals.stream().allMatch(refused -> refused.nextAllowed().isPresent());
    Instant next =
        refusals.stream()
            .flatMap(refused -> refused.nextAllowed().stream())
            .reduce(at, DebtorMoment::later);
    return new Permission.Refused(List.copyOf(holds), comes ? next : null);
  }

  /** What is left of each limit; where several clocks may be the debtor's, the least of theirs. */
  public List<LimitUse> limits(Approach approach) {
    Map<FrequencyLimit, LimitUse> most = new LinkedHashMap<>();
    for (DebtorClock clock : where.clocks()) {
      ContactRecord record = ContactRecord.of(contacts, account, clock);
      for (LimitUse use : rules.limits(subject, approach, record, at)) {
        most.merge(use.limit(), use, (one, other) -> one.used() < other.used() ? other : one);
      }
    }
    return List.copyOf(most.values());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
