package dev.recobro.scoring;

import dev.recobro.domain.Account;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.Flag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the state tables say of an account and its debtor; read as far as it is asked for. */
public interface AccountState {

  /** The account's state. */
  Account account();

  /** The debtor's flags. */
  Set<Flag> flags();

  /** The debtor's contact points, in order of channel and address. */
  List<ContactPoint> points();

  /** Whose rules bind the debtor. */
  String jurisdiction();

  /** First day on which the account exists, in days since 1970-01-01. */
  int openedDay();

  /**
   * A text of the account or its debtor; null when the tables don't say.
   *
   * @param column {@code name}, {@code time_zone}, {@code language}, {@code jurisdiction}, {@code
   *     product} or {@code creditor}
   */
  @Nullable String text(String column);
}
