package dev.recobro.policy;

import dev.recobro.domain.Outcome;
import java.util.Locale;

/** Which past contacts a rule counts. */
public enum Counted {
  /** Every contact that we began, reached or not. */
  ATTEMPT("attempts"),
  /** A contact in which the debtor took part, whoever began it. */
  TWO_WAY("two-way contacts");

  private static final int REACHED = mask(true);
  private static final int NOT_THE_DEBTOR =
      1 << Outcome.THIRD_PARTY.ordinal() | 1 << Outcome.WRONG_NUMBER.ordinal();

  private final String noun;

  Counted(String noun) {
    this.noun = noun;
  }

  /** The word used in packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String noun() {
    return noun;
  }

  /**
   * Whether a contact with this outcome counts. What a debtor began is two-way unless somebody else
   * was at the other end.
   *
   * @param outcome ordinal of {@link Outcome}
   */
  boolean counts(int outcome, boolean inbound) {
    return switch (this) {
      case ATTEMPT -> !inbound;
      case TWO_WAY ->
          inbound ? (NOT_THE_DEBTOR >> outcome & 1) == 0 : (REACHED >> outcome & 1) != 0;
    };
  }

  private static int mask(boolean reached) {
    int mask = 0;
    for (Outcome outcome : Outcome.values()) {
      mask |= outcome.reachedDebtor() == reached ? 1 << outcome.ordinal() : 0;
    }
    return mask;
  }
}
