package dev.recobro.policy;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import dev.recobro.history.Promises;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds that follow from a debtor's flags, an account's state and its open promise alone, on every
 * channel and for every treatment.
 */
public final class StandingHolds {

  private static final StandingHolds HOUSE =
      new StandingHolds(PackReader.shipped("house", new ChangedRules(List.of())).rules());
  private static final Approach ANY = Approach.unaddressed(Channel.CALL, "");
  private static final ContactRecord NO_CONTACTS =
      ContactRecord.none(DebtorClock.of(ZoneOffset.UTC));
  private static final Holidays NO_HOLIDAYS = Holidays.of(List.of());

  private final List<Rule> rules;

  /** Those of the rules that stand, in their order. */
  StandingHolds(List<Rule> rules) {
    this.rules = rules.stream().filter(StandingHolds::stands).toList();
  }

  /**
   * The house's shipped hold on an account of that state whose debtor has these flags; a flag comes
   * first. Promises aren't asked.
   */
  public static Optional<Hold> of(Set<Flag> flags, AccountStatus status, boolean disputed) {
    Subject subject =
        new Subject(Subject.mask(flags), status, disputed, Integer.MAX_VALUE, Promises.NO_DAY);
    return HOUSE.of(subject, 0);
  }

  /** The first hold on the subject on that day. */
  Optional<Hold> of(Subject subject, int day) {
    Question question = new Question(subject, ANY, NO_CONTACTS, NO_HOLIDAYS);
    return rules.stream()
        .filter(rule -> rule.freeFrom(day, question) > day)
        .map(rule -> rule.terms().hold())
        .findFirst();
  }

  private static boolean stands(Rule rule) {
    boolean standing =
        rule instanceof StoppingFlag
            || rule instanceof StoppingStatus
            || rule instanceof StoppingDispute
            || rule instanceof StoppingPromise;
    Scope scope = rule.terms().scope();
    return standing
        && scope.treatments().isEmpty()
        && scope.channels().size() == Channel.values().length
        && scope.places().size() == Place.values().length
        && scope.exempt().isEmpty()
        && scope.from() == null
        && scope.to() == null;
  }
}
