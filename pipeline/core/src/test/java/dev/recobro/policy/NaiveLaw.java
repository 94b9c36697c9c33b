package dev.recobro.policy;

import dev.recobro.domain.Consent;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Promises;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The law once more, written from the rules' meaning and without the fast one's arithmetic: it
 * looks at one instant, asks {@code java.time} what the debtor's calendar and clock show then, and
 * counts the contacts one by one.
 */
final class NaiveLaw {

  private static final Set<Outcome> WITH_THE_DEBTOR =
      Set.of(
          Outcome.REPLIED,
          Outcome.RIGHT_PARTY_CONTACT,
          Outcome.PROMISE,
          Outcome.PAYMENT,
          Outcome.REFUSED,
          Outcome.DISPUTE,
          Outcome.CALLBACK,
          Outcome.OPT_OUT,
          Outcome.CEASE);

  private final List<Rule> rules;
  private final Scenario scenario;

  NaiveLaw(List<Rule> rules, Scenario scenario) {
    this.rules = rules;
    this.scenario = scenario;
  }

  /** Ids of all rules that refuse the contact at this instant. */
  Set<String> holdsAt(Instant at) {
    ZonedDateTime local = at.atZone(scenario.zone());
    return rules.stream()
        .filter(rule -> concerned(rule.terms().scope(), local.toLocalDate()))
        .filter(rule -> refuses(rule, local))
        .map(rule -> rule.terms().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean allows(Instant at) {
    ZonedDateTime local = at.atZone(scenario.zone());
    for (Rule rule : rules) {
      if (concerned(rule.terms().scope(), local.toLocalDate()) && refuses(rule, local)) {
        return false;
      }
    }
    return true;
  }

  private boolean concerned(Scope scope, LocalDate day) {
    Approach approach = scenario.approach();
    return (scope.from() == null || !day.isBefore(scope.from()))
        && (scope.to() == null || !day.isAfter(scope.to()))
        && scope.channels().contains(approach.channel())
        && scope.placements().contains(scenario.placement())
        && (scope.treatments().isEmpty() || scope.treatments().contains(approach.treatment()))
        && scope.places().contains(approach.place())
        && !scope.exempt().contains(approach.consent());
  }

  private boolean refuses(Rule rule, ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    Approach approach = scenario.approach();
    Subject subject = scenario.subject();
    if (rule instanceof ChannelForbidden) {
      return true;
    }
    if (rule instanceof ConsentNeeded) {
      return approach.consent() != Consent.GRANTED;
    }
    if (rule instanceof UsableAddress) {
      return !approach.valid() || approach.consent() == Consent.DENIED;
    }
    if (rule instanceof StoppingFlag flags) {
      return flags.flags().stream().anyMatch(flag -> raised(flag, subject));
    }
    if (rule instanceof StoppingStatus status) {
      return status.statuses().contains(subject.status());
    }
    if (rule instanceof StoppingDispute) {
      return subject.disputed();
    }
    if (rule instanceof StoppingPromise) {
      return subject.promisedUntil() != Promises.NO_DAY
          && !day.isAfter(LocalDate.ofEpochDay(subject.promisedUntil()));
    }
    if (rule instanceof TimeBarred) {
      return day.toEpochDay() >= subject.limitationDay();
    }
    if (rule instanceof ContactHours hours) {
      return !NaiveCalendar.open(hours.hours(), at);
    }
    if (rule instanceof NoHolidays holidays) {
      boolean kept =
          holidays.calendar() == NoHolidays.Calendar.DEBTOR
              && NaiveCalendar.holiday(scenario.jurisdiction(), day);
      return kept || NaiveCalendar.named(holidays.more().toString(), day);
    }
    if (rule instanceof StoppingOutcome stop) {
      return scenario.contacts().stream()
          .anyMatch(contact -> stop.outcomes().contains(contact.outcome()) && stops(stop, contact));
    }
    return counts(rule, at);
  }

  private boolean counts(Rule rule, ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    if (rule instanceof FrequencyLimit limit) {
      return counted(rule, limit.counting()).stream()
              .filter(contact -> !dayOf(contact).isBefore(firstOf(limit.window(), day)))
              .count()
          >= limit.limit();
    }
    if (rule instanceof OneChannel one) {
      return counted(rule, one.counting()).stream()
          .filter(contact -> contact.channel() != scenario.approach().channel())
          .anyMatch(contact -> !dayOf(contact).isBefore(firstOf(one.window(), day)));
    }
    if (rule instanceof WaitAfterConversation wait) {
      return counted(rule, wait.counting()).stream()
          .anyMatch(contact -> dayOf(contact).plusDays(wait.days()).isAfter(day));
    }
    if (rule instanceof MinimumGap gap) {
      return counted(rule, gap.counting()).stream()
          .anyMatch(
              contact ->
                  (gap.days() > 0 && dayOf(contact).plusDays(gap.days()).isAfter(day))
                      || contact.at().plus(Duration.ofHours(gap.hours())).isAfter(at.toInstant()));
    }
    throw new IllegalArgumentException(rule.kind());
  }

  private static LocalDate firstOf(Window window, LocalDate day) {
    return window.kind() == Window.Kind.WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day.minusDays(window.days() - 1L);
  }

  private LocalDate dayOf(PastContact contact) {
    return contact.at().atZone(scenario.zone()).toLocalDate();
  }

  private List<PastContact> counted(Rule rule, Counting counting) {
    List<PastContact> counted = new ArrayList<>(scenario.contacts());
    Scope scope = rule.terms().scope();
    counted.removeIf(contact -> !scope.channels().contains(contact.channel()));
    counted.removeIf(
        contact -> contact.place() != Place.UNKNOWN && !scope.places().contains(contact.place()));
    counted.removeIf(contact -> !counts(counting.counted(), contact));
    if (counting.per() == CountUnit.ACCOUNT) {
      counted.removeIf(contact -> LawCase.OTHER.equals(contact.account()));
    }
    if (counting.per() == CountUnit.NUMBER) {
      counted.removeIf(
          contact ->
              contact.address() != null
                  && scenario.approach().address() != null
                  && !contact.address().equals(scenario.approach().address()));
    }
    counted.sort(Comparator.comparing(PastContact::at));
    return counted;
  }

  private static boolean counts(Counted counted, PastContact contact) {
    boolean ours = contact.direction() == Direction.OUTBOUND;
    if (counted == Counted.ATTEMPT) {
      return ours;
    }
    boolean somebodyElse =
        contact.outcome() == Outcome.THIRD_PARTY || contact.outcome() == Outcome.WRONG_NUMBER;
    return ours ? WITH_THE_DEBTOR.contains(contact.outcome()) : !somebodyElse;
  }

  private boolean stops(StoppingOutcome stop, PastContact contact) {
    return switch (stop.reach()) {
      case DEBTOR -> true;
      case CHANNEL -> contact.channel() == scenario.approach().channel();
      case NUMBER ->
          contact.address() != null
              && Objects.equals(contact.address(), scenario.approach().address());
    };
  }

  private static boolean raised(Flag flag, Subject subject) {
    return subject.flags() / (1 << flag.ordinal()) % 2 == 1;
  }
}
