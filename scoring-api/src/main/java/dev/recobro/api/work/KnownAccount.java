package dev.recobro.api.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the run in force says of an account that something was recorded about. */
record KnownAccount(String debtorId, Currency currency) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** From the list, which is in memory, or else from the run's files. */
  static Optional<KnownAccount> of(PublishedRun run, String accountId) {
    List<EntryLine> lines = run.worklist().linesOf(accountId);
    if (!lines.isEmpty()) {
      EntryLine listed = lines.get(0);
      return Optional.of(
          new KnownAccount(listed.debtorId(), Currency.getInstance(listed.currency())));
    }
    try {
      Optional<byte[]> json = run.account(accountId);
      if (json.isEmpty()) {
        return Optional.empty();
      }
      JsonNode account = MAPPER.readTree(json.get());
      return Optional.of(
          new KnownAccount(
              account.path("debtor_id").asText(),
              Currency.getInstance(account.path("currency").asText())));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("account " + accountId + " can't be read", e);
    }
  }

  /**
   * An amount in major units, of the currency that is said or else the account's.
   *
   * @throws Refused when neither is known, or the amount has more decimals than the currency
   */
  static Money amount(BigDecimal major, @Nullable String said, Optional<KnownAccount> account) {
    Currency currency;
    if (said != null) {
      currency = currency(said);
      if (account.isPresent() && !account.get().currency().equals(currency)) {
        throw Refused.wrong("currency " + said + ": the account's is " + account.get().currency());
      }
    } else {
      currency =
          account
              .map(KnownAccount::currency)
              .orElseThrow(
                  () ->
                      Refused.wrong(
                          "currency: the run in force doesn't know the account; say it."));
    }
    try {
      return Money.ofMajor(major, currency);
    } catch (ArithmeticException e) {
      throw Refused.wrong("amount " + major + " isn't an amount of " + currency + ".");
    }
  }

  private static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException unknown) {
      // Refused below, as one without minor units.
    }
    throw Refused.wrong("currency " + code + " isn't an ISO 4217 code of money.");
  }
}
