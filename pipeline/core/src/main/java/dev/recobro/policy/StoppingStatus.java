package dev.recobro.policy;

import dev.recobro.domain.AccountStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An account that isn't ours to collect any more. */
public record StoppingStatus(Terms terms, Set<AccountStatus> statuses) implements Rule {

  static final String KIND = "stopping_status";

  /** Refuses a rule about no status. */
  public StoppingStatus {
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("no status");
    }
    statuses = Set.copyOf(statuses);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return EnumSet.copyOf(statuses).stream()
        .map(AccountStatus::code)
        .collect(Collectors.joining(", ", "none on an account that is ", ""));
  }

  @Override
  public int freeFrom(int day, Question question) {
    return statuses.contains(question.subject().status()) ? NEVER : day;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof StoppingStatus that && statuses.containsAll(that.statuses);
  }
}
