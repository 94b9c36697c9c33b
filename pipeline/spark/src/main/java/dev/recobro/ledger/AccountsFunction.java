package dev.recobro.ledger;

import java.io.Serializable;
import java.util.Iterator;

/** Work over one bucket's accounts, which come in order of debtor, then account. */
@FunctionalInterface
public interface AccountsFunction<R> extends Serializable {

  /** Lazily turns accounts into rows. */
  Iterator<R> apply(Iterator<AccountRow> accounts);
}
