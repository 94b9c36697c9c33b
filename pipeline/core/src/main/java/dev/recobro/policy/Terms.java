package dev.recobro.policy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What every rule has besides what it demands.
 *
 * @param id stable, written into published runs
 * @param source the norm, and the address where it was read
 * @param textEn why nothing may be done, as a debtor's agent reads it
 * @param change how config changed the shipped rule, and who answers for it; null when it didn't
 */
public record Terms(
    String id,
    Scope scope,
    String source,
    Confidence confidence,
    String textEn,
    String textEs,
    @Nullable String change)
    implements Serializable {

  /** Refuses a rule without id, source or text. */
  public Terms {
    if (id.isBlank() || source.isBlank() || textEn.isBlank() || textEs.isBlank()) {
      throw new IllegalArgumentException("a rule needs an id, a source and a text in en and es");
    }
  }

  /** The hold that the rule puts on an account. */
  Hold hold() {
    return new Hold(id, textEn, textEs, change == null ? source : source + "; " + change);
  }
}
