package dev.recobro.policy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of all packs that bind one placement in one place. Pure functions of their arguments;
 * threads may share it.
 */
public final class RulesInForce {

  /** Days that are looked through for the next allowed instant: four years. */
  private static final int LOOK_AHEAD = 1461;

  private final List<Rule> rules = new ArrayList<>();
  private final InForce[][] byChannel;
  private final Holidays holidays;
  private final StandingHolds standing;

  RulesInForce(List<RulePack> packs, Placement placement, Holidays holidays) {
    this.holidays = holidays;
    List<InForce> inForce = new ArrayList<>();
    for (RulePack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.terms().scope().placements().contains(placement)) {
          rules.add(rule);
          inForce.add(new InForce(rule));
        }
      }
    }
    standing = new StandingHolds(rules);
    byChannel = new InForce[Channel.values().length][];
    for (Channel channel : Channel.values()) {
      byChannel[channel.ordinal()] =
          inForce.stream()
              .filter(one -> one.rule().terms().scope().channels().contains(channel))
              .toArray(InForce[]::new);
    }
  }

  /** The rules, in the order of their packs. */
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** The first hold that follows from the subject alone, on every channel, on that day. */
  public Optional<Hold> standing(Subject subject, int day) {
    return standing.of(subject, day);
  }

  /**
   * Whether the contact is allowed at the instant; if not, which rules refuse it, and when none
   * does any more.
   *
   * @param contacts all that is known to have been before the instant
   */
  public Permission permission(
      Subject subject, Approach approach, ContactRecord contacts, Instant at) {
    Question question = new Question(subject, approach, contacts, holidays);
    long second = at.getEpochSecond();
    List<Hold> holds = holdsAt(second, question);
    if (holds.isEmpty()) {
      return new Permission.Allowed();
    }
    long next = next(second, question);
    return new Permission.Refused(
        holds, next == DebtorClock.NONE ? null : Instant.ofEpochSecond(next));
  }

  /** How much of each limit that binds the approach is used up at the instant. */
  public List<LimitUse> limits(
      Subject subject, Approach approach, ContactRecord contacts, Instant at) {
    Question question = new Question(subject, approach, contacts, holidays);
    int day = contacts.clock().day(at.getEpochSecond());
    List<LimitUse> uses = new ArrayList<>();
    for (InForce one : byChannel[approach.channel().ordinal()]) {
      if (one.applies(day, approach) && one.rule() instanceof FrequencyLimit limit) {
        uses.add(new LimitUse(limit, limit.used(day, question)));
      }
    }
    return uses;
  }

  /**
   * Whether the civil day has a time in which the contact is allowed, and which; the hours are
   * those that every rule allows.
   *
   * @param day civil day in the debtor's zone, in days since 1970-01-01
   * @param contacts all that is known when the question is asked
   * @throws IllegalArgumentException for a day that the debtor's zone skipped
   */
  public DayAnswer windowOn(int day, Subject subject, Approach approach, ContactRecord contacts) {
    Question question = new Question(subject, approach, contacts, holidays);
    int opens = 0;
    int shuts = WeekHours.DAY_MINUTES;
    long notBefore = Long.MIN_VALUE;
    List<Hold> holds = null;
    for (InForce one : byChannel[approach.channel().ordinal()]) {
      if (!one.applies(day, approach)) {
        continue;
      }
      if (one.freeFrom(day, question) > day) {
        holds = holds == null ? new ArrayList<>() : holds;
        holds.add(one.hold());
      } else {
        opens = Math.max(opens, one.rule().opensAt(day));
        shuts = Math.min(shuts, one.rule().shutsAt(day));
        notBefore = Math.max(notBefore, one.notBefore(question));
      }
    }
    if (holds != null) {
      return new DayAnswer.Held(holds);
    }
    DebtorClock clock = contacts.clock();
    long first = clock.earliest(day, notBefore, opens * 60, shuts * 60);
    int start = first == DebtorClock.NONE ? shuts : (clock.secondOfDay(first) + 59) / 60;
    return start < shuts
        ? new DayAnswer.Open(start, shuts)
        : new DayAnswer.Held(narrowing(day, question));
  }

  /** The rules that leave part of the day, but together nothing of it. */
  private List<Hold> narrowing(int day, Question question) {
    long midnight = question.contacts().clock().startOf(day);
    if (midnight == DebtorClock.NONE) {
      throw new IllegalArgumentException(
          "day %d doesn't exist in %s".formatted(day, question.contacts().clock().zone()));
    }
    List<Hold> holds = new ArrayList<>();
    for (InForce one : byChannel[question.approach().channel().ordinal()]) {
      if (one.applies(day, question.approach())
          && (one.rule().opensAt(day) > 0
              || one.rule().shutsAt(day) < WeekHours.DAY_MINUTES
              || one.notBefore(question) > midnight)) {
        holds.add(one.hold());
      }
    }
    return holds;
  }

  private List<Hold> holdsAt(long second, Question question) {
    DebtorClock clock = question.contacts().clock();
    int day = clock.day(second);
    int secondOfDay = clock.secondOfDay(second);
    List<Hold> holds = new ArrayList<>();
    for (InForce one : byChannel[question.approach().channel().ordinal()]) {
      if (one.applies(day, question.approach())
          && (one.freeFrom(day, question) > day
              || secondOfDay < one.rule().opensAt(day) * 60
              || secondOfDay >= one.rule().shutsAt(day) * 60
              || second < one.notBefore(question))) {
        holds.add(one.hold());
      }
    }
    return holds;
  }

  /** First allowed instant from {@code second} on. */
  private long next(long second, Question question) {
    int day = question.contacts().clock().day(second);
    int last = day + LOOK_AHEAD;
    while (day <= last) {
      int free = freeDay(day, question);
      if (free == Rule.NEVER) {
        return DebtorClock.NONE;
      }
      if (free == day) {
        long first = firstOn(day, second, question);
        if (first != DebtorClock.NONE) {
          return first;
        }
        free = day + 1;
      }
      day = free;
    }
    return DebtorClock.NONE;
  }

  /** A day not before {@code day} before which none is free; the same day when it is free. */
  private int freeDay(int day, Question question) {
    int free = day;
    for (InForce one : byChannel[question.approach().channel().ordinal()]) {
      if (one.applies(day, question.approach())) {
        free = Math.max(free, one.freeFrom(day, question));
      }
    }
    return free;
  }

  private long firstOn(int day, long from, Question question) {
    int opens = 0;
    int shuts = WeekHours.DAY_MINUTES;
    long notBefore = from;
    for (InForce one : byChannel[question.approach().channel().ordinal()]) {
      if (one.applies(day, question.approach())) {
        opens = Math.max(opens, one.rule().opensAt(day));
        shuts = Math.min(shuts, one.rule().shutsAt(day));
        notBefore = Math.max(notBefore, one.notBefore(question));
      }
    }
    return question.contacts().clock().earliest(day, notBefore, opens * 60, shuts * 60);
  }
}
