package dev.recobro.policy;

import dev.recobro.domain.Outcome;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A contact's end that stops further contact for good. */
public record StoppingOutcome(Terms terms, Set<Outcome> outcomes, int mask, Reach reach)
    implements Rule {

  static final String KIND = "stopping_outcome";

  /** What such an end stops. */
  public enum Reach {
    /** Every contact with the debtor. */
    DEBTOR("every contact with the debtor"),
    /** Contact on the same channel. */
    CHANNEL("the same channel"),
    /** Contact at the same address, where it is known. */
    NUMBER("the same number");

    private final String text;

    Reach(String text) {
      this.text = text;
    }

    /** The word used in packs. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static StoppingOutcome of(Terms terms, Set<Outcome> outcomes, Reach reach) {
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("no outcome");
    }
    int mask = 0;
    for (Outcome outcome : outcomes) {
      mask |= 1 << outcome.ordinal();
    }
    return new StoppingOutcome(terms, Set.copyOf(outcomes), mask, reach);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return EnumSet.copyOf(outcomes).stream()
        .map(Outcome::code)
        .collect(Collectors.joining(", ", "outcome ", " stops " + reach.text));
  }

  @Override
  public int freeFrom(int day, Question question) {
    ContactRecord contacts = question.contacts();
    if (contacts.holdsAny(mask)) {
      for (int i = contacts.count() - 1; i >= 0; i--) {
        if ((mask >> contacts.outcome(i) & 1) != 0 && reaches(i, question)) {
          return NEVER;
        }
      }
    }
    return day;
  }

  private boolean reaches(int i, Question question) {
    return switch (reach) {
      case DEBTOR -> true;
      case CHANNEL -> question.contacts().channel(i) == question.approach().channel().ordinal();
      case NUMBER -> question.contacts().surelyAt(i, question.approach().address());
    };
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof StoppingOutcome that
        && outcomes.containsAll(that.outcomes)
        && (reach == that.reach || reach == Reach.DEBTOR);
  }
}
