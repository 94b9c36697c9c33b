package dev.recobro.reasons;

import dev.recobro.models.ModelCard;
import java.util.List;

/**
 * What accounts are held against, as {@link TypicalAccount} gives it.
 *
 * @param payer features of a typical payer; empty when what would raise isn't asked
 * @param nonPayer features of a typical non-payer; empty when what would lower isn't asked
 */
public record TypicalAccounts(List<Float> payer, List<Float> nonPayer) {

  /** Nothing is asked. */
  public static final TypicalAccounts NONE = new TypicalAccounts(List.of(), List.of());

  /** Copies the lists. */
  public TypicalAccounts {
    payer = List.copyOf(payer);
    nonPayer = List.copyOf(nonPayer);
  }

  /** Those of the training that made a model set. */
  public static TypicalAccounts of(ModelCard card) {
    return new TypicalAccounts(card.reference(), card.nonPayerReference());
  }
}
