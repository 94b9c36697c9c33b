package dev.recobro.api.work;

import java.time.Instant;
import java.util.List;

/** Whether an entry may be handed out at a moment. */
sealed interface Verdict {

  /** It may. */
  record Now() implements Verdict {}

  /**
   * Not yet.
   *
   * @param until when it is to be asked again
   * @param rules that refuse it, in the order of the packs; empty before the list's own hours
   */
  record Later(Instant until, List<String> rules) implements Verdict {

    /** Why, in a word: the first rule, or the list's own window. */
    String why() {
      return rules.isEmpty() ? "window" : rules.get(0);
    }
  }

  /**
   * Not on this list.
   *
   * @param rules that refuse it, in the order of the packs
   */
  record Never(List<String> rules) implements Verdict {

    /** Why, in a word: the first rule. */
    String why() {
      return rules.get(0);
    }
  }
}
