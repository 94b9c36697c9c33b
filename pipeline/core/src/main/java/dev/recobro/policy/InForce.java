package dev.recobro.policy;

import dev.recobro.domain.Consent;

/** A rule made ready to be asked often: its scope as numbers, its hold built once. */
final class InForce {

  private final Rule rule;
  private final Hold hold;
  private final int from;
  private final int to;
  private final int places;
  private final int exempt;

  InForce(Rule rule) {
    Scope scope = rule.terms().scope();
    this.rule = rule;
    this.hold = rule.terms().hold();
    this.from = scope.fromDay();
    this.to = scope.toDay();
    this.places = scope.placeMask();
    int lifted = 0;
    for (Consent consent : scope.exempt()) {
      lifted |= 1 << consent.ordinal();
    }
    this.exempt = lifted;
  }

  Rule rule() {
    return rule;
  }

  Hold hold() {
    return hold;
  }

  /** Whether the rule applies to the approach on that day; its channel and placement are known. */
  boolean applies(int day, Approach approach) {
    return day >= from
        && day <= to
        && (places >> approach.place().ordinal() & 1) != 0
        && (exempt >> approach.consent().ordinal() & 1) == 0
        && (rule.terms().scope().treatments().isEmpty()
            || rule.terms().scope().treatments().contains(approach.treatment()));
  }

  /** First day not before {@code day}, on which the rule applies, that it doesn't refuse whole. */
  int freeFrom(int day, Question question) {
    int free = rule.freeFrom(day, question);
    return free > to ? to + 1 : free;
  }

  /** Instant before which the rule refuses; it ends with the rule. */
  long notBefore(Question question) {
    long until = rule.notBefore(question);
    return to == Integer.MAX_VALUE || until == Long.MIN_VALUE
        ? until
        : Math.min(until, question.contacts().clock().startOf(to + 1));
  }
}
