package dev.recobro.policy;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds that follow from a debtor's flags and an account's state alone, on every channel and for
 * every treatment: rows of the house's pack.
 */
public final class StandingHolds {

  private static final List<Rule> RULES =
      PackReader.shipped("house", new ChangedRules(List.of())).rules().stream()
          .filter(StandingHolds::stands)
          .toList();
  private static final Approach ANY = Approach.unaddressed(Channel.CALL, "");
  private static final ContactRecord NO_CONTACTS =
      ContactRecord.none(DebtorClock.of(ZoneOffset.UTC));
  private static final Holidays NO_HOLIDAYS = Holidays.of(List.of());

  private StandingHolds() {}

  /** The hold on an account of that state whose debtor has these flags; a flag comes first. */
  public static Optional<Hold> of(Set<Flag> flags, AccountStatus status, boolean disputed) {
    Subject subject = new Subject(Subject.mask(flags), status, disputed, Integer.MAX_VALUE);
    Question question = new Question(subject, ANY, NO_CONTACTS, NO_HOLIDAYS);
    return RULES.stream()
        .filter(rule -> rule.freeFrom(0, question) == Rule.NEVER)
        .map(rule -> rule.terms().hold())
        .findFirst();
  }

  private static boolean stands(Rule rule) {
    boolean standing =
        rule instanceof StoppingFlag
            || rule instanceof StoppingStatus
            || rule instanceof StoppingDispute;
    return standing && rule.terms().scope().treatments().isEmpty();
  }
}
