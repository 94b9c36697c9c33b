package dev.recobro.policy;

import dev.recobro.domain.Consent;

/** The address must be valid, and the debtor must not have refused it. */
public record UsableAddress(Terms terms) implements Rule {

  static final String KIND = "usable_address";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "a valid address that the debtor hasn't refused";
  }

  @Override
  public int freeFrom(int day, Question question) {
    Approach approach = question.approach();
    return approach.valid() && approach.consent() != Consent.DENIED ? day : NEVER;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof UsableAddress;
  }
}
