package dev.recobro.api;

import dev.recobro.domain.Account;
import dev.recobro.domain.AccountId;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.DebtorId;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Placement;
import dev.recobro.history.Payments;
import dev.recobro.scoring.AccountState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of an account that a client sends, with its debtor. */
record SentAccount(Account account, SentDebtor debtor) implements AccountState {

  /**
   * @param attributes columns that the model set was trained with
   */
  static SentAccount of(SentRow row, SentDebtor debtor, List<String> attributes) {
    Currency currency = row.neededWord("currency", SentAccount::currency);
    int limitation = row.dayOrNever("limitation_on");
    Map<String, String> values = new HashMap<>();
    for (String name : attributes) {
      String value = row.attribute(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return new SentAccount(
        new Account(
            new AccountId(row.id("account_id")),
            new DebtorId(debtor.id()),
            currency,
            LocalDate.ofEpochDay(row.day("opened_on")),
            row.text("product"),
            row.text("creditor"),
            row.word("placement", Placement::of).orElse(Placement.FIRST_PARTY),
            row.word("status", AccountStatus::of).orElse(AccountStatus.OPEN),
            row.attribute("principal") == null ? null : row.minor("principal", currency),
            limitation == Payments.NEVER ? null : LocalDate.ofEpochDay(limitation),
            row.truth("disputed", false),
            values),
        debtor);
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  @Override
  public Set<Flag> flags() {
    return debtor.flags();
  }

  @Override
  public List<ContactPoint> points() {
    return debtor.points();
  }

  @Override
  public String jurisdiction() {
    return debtor.jurisdiction();
  }

  @Override
  public int openedDay() {
    return (int) account.openedOn().toEpochDay();
  }

  @Override
  public @Nullable String text(String column) {
    return switch (column) {
      case "name" -> debtor.name();
      case "time_zone" -> debtor.timeZone();
      case "language" -> debtor.language();
      case "jurisdiction" -> debtor.jurisdiction();
      case "product" -> account.product();
      case "creditor" -> account.creditor();
      default -> throw new IllegalArgumentException("no text is called " + column);
    };
  }
}
