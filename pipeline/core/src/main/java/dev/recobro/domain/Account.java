package dev.recobro.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * State of one account: one debt under one agreement.
 *
 * @param currency of every amount on the account
 * @param openedOn first day on which the account exists; it is in no worklist of an earlier day
 * @param principalMinor amount lent, in minor units of {@code currency}
 * @param limitationOn from this day on the debt is time-barred
 * @param attributes allow-listed columns by name, as written in the table
 */
public record Account(
    AccountId id,
    DebtorId debtorId,
    Currency currency,
    LocalDate openedOn,
    @Nullable String product,
    @Nullable String creditor,
    Placement placement,
    AccountStatus status,
    @Nullable Long principalMinor,
    @Nullable LocalDate limitationOn,
    boolean disputed,
    Map<String, String> attributes) {

  /** Refuses a negative principal. */
  public Account {
    if (principalMinor != null && principalMinor < 0) {
      throw new IllegalArgumentException("principal is negative: " + principalMinor);
    }
    attributes = Map.copyOf(attributes);
  }
}
