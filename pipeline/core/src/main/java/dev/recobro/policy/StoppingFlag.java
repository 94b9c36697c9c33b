package dev.recobro.policy;

import dev.recobro.domain.Flag;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact about the debtor that stops contact while it stands. */
public record StoppingFlag(Terms terms, Set<Flag> flags, int mask) implements Rule {

  static final String KIND = "stopping_flag";

  static StoppingFlag of(Terms terms, Set<Flag> flags) {
    if (flags.isEmpty()) {
      throw new IllegalArgumentException("no flag");
    }
    return new StoppingFlag(terms, Set.copyOf(flags), Subject.mask(flags));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return EnumSet.copyOf(flags).stream()
        .map(Flag::code)
        .collect(Collectors.joining(", ", "none with flag ", ""));
  }

  @Override
  public int freeFrom(int day, Question question) {
    return (question.subject().flags() & mask) == 0 ? day : NEVER;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof StoppingFlag that && flags.containsAll(that.flags);
  }
}
