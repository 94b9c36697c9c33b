package dev.recobro.nightly;

import dev.recobro.domain.Account;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.Flag;
import dev.recobro.ledger.StateRow;
import dev.recobro.scoring.AccountState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account's state as it stands beside its history in the ledger. */
record LedgerState(StateRow row) implements AccountState {

  @Override
  public Account account() {
    return row.account();
  }

  @Override
  public Set<Flag> flags() {
    return row.flags();
  }

  @Override
  public List<ContactPoint> points() {
    return row.points();
  }

  @Override
  public String jurisdiction() {
    return row.jurisdiction();
  }

  @Override
  public int openedDay() {
    return row.openedDay();
  }

  @Override
  public @Nullable String text(String column) {
    return row.text(column);
  }
}
