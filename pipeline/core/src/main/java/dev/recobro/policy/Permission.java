package dev.recobro.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a contact is allowed at an instant. */
public sealed interface Permission {

  /** No rule refuses it. */
  record Allowed() implements Permission {}

  /**
   * Some rules refuse it.
   *
   * @param holds at least one, in the order of the packs
   * @param next first later instant at which no rule refuses; null when none comes
   */
  record Refused(List<Hold> holds, @Nullable Instant next) implements Permission {

    /** Refuses a refusal without a rule. */
    public Refused {
      if (holds.isEmpty()) {
        throw new IllegalArgumentException("a refusal names no rule");
      }
      holds = List.copyOf(holds);
    }

    /**
     * When the contact is allowed again, if nothing else happens; empty when it never is, or not
     * within four years.
     */
    public Optional<Instant> nextAllowed() {
      return Optional.ofNullable(next);
    }
  }
}
