package dev.recobro.policy;

import java.io.Serializable;

/**
 * One contact rule: what it applies to, and when it lets a contact be.
 *
 * <p>A rule speaks in three ways: from which civil day on it is silent, between which minutes of a
 * day it allows contact, and before which instant it doesn't. A contact is allowed when all three
 * allow it. Days are civil days in the debtor's zone, since 1970-01-01.
 */
public sealed interface Rule extends Serializable
    permits ChannelForbidden,
        ConsentNeeded,
        ContactHours,
        FrequencyLimit,
        MinimumGap,
        NoHolidays,
        OneChannel,
        StoppingDispute,
        StoppingFlag,
        StoppingOutcome,
        StoppingPromise,
        StoppingStatus,
        TimeBarred,
        UsableAddress,
        WaitAfterConversation {

  /** A day that never comes. */
  int NEVER = Integer.MAX_VALUE;

  /** Its name, scope, source and texts. */
  Terms terms();

  /** The kind's word in packs. */
  String kind();

  /** What it demands, in English, for the printed page. */
  String demand();

  /** First day not before {@code day} that the rule doesn't refuse whole; {@link #NEVER}. */
  int freeFrom(int day, Question question);

  /** Minute of an allowed day from which contact is allowed. */
  default int opensAt(int day) {
    return 0;
  }

  /** Minute of an allowed day from which contact isn't allowed any more. */
  default int shutsAt(int day) {
    return WeekHours.DAY_MINUTES;
  }

  /** Instant before which contact is refused, in seconds since 1970-01-01T00:00Z. */
  default long notBefore(Question question) {
    return Long.MIN_VALUE;
  }

  /**
   * Whether what this rule demands refuses everything that {@code other} refuses, scope apart. What
   * can't be told is not stricter.
   */
  boolean demandsAllOf(Rule other);

  /** Whether this rule refuses everything that {@code other} refuses. */
  default boolean atLeastAsStrictAs(Rule other) {
    return terms().scope().covers(other.terms().scope()) && demandsAllOf(other);
  }
}
