package dev.recobro.features;

import dev.recobro.domain.Account;
import dev.recobro.domain.Fx;
import java.util.Map;

/**
 * What features need of an account's state.
 *
 * @param openedDay day on which it was opened, in days since 1970-01-01
 * @param unitsPerMinor units of the portfolio's base currency in one minor unit of the account's
 * @param principalUnits amount lent, in units of the base currency; NaN when there is none
 * @param attributes allow-listed columns by name, as written in the table
 */
public record AccountFacts(
    int openedDay, double unitsPerMinor, double principalUnits, Map<String, String> attributes) {

  /** Refuses a rate that isn't above zero. */
  public AccountFacts {
    if (!(unitsPerMinor > 0)) {
      throw new IllegalArgumentException("units per minor unit must be positive: " + unitsPerMinor);
    }
    attributes = Map.copyOf(attributes);
  }

  /** What features need of {@code account}, its money compared through {@code fx}. */
  public static AccountFacts of(Account account, Fx fx) {
    double unit = fx.basePerMinor(account.currency());
    Long principal = account.principalMinor();
    return new AccountFacts(
        (int) account.openedOn().toEpochDay(),
        unit,
        principal == null ? Double.NaN : principal * unit,
        account.attributes());
  }
}
