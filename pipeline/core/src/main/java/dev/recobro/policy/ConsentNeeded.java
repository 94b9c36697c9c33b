package dev.recobro.policy;

import dev.recobro.domain.Consent;

/** The debtor must have agreed to being contacted at the address. */
public record ConsentNeeded(Terms terms) implements Rule {

  static final String KIND = "consent_needed";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "consent granted at the address";
  }

  @Override
  public int freeFrom(int day, Question question) {
    return question.approach().consent() == Consent.GRANTED ? day : NEVER;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof ConsentNeeded;
  }
}
