package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.domain.Money;
import dev.recobro.history.Payments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a table that a client sends; columns that aren't asked for are passed over. */
record SentRow(Body fields) {
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_TEXT = 10_000;

  /** A required id. */
  String id(String column) {
    String id = needed(column, text(fields.member(column)).filter(text -> !text.isBlank()));
    if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
      throw wrong(column, "has at most 256 bytes");
    }
    return id;
  }

  private static Optional<String> text(Optional<Member> member) {
    return member.map(Member::text);
  }

  @Nullable String text(String column) {
    Optional<String> text = text(fields.member(column));
    if (text.isPresent() && text.get().length() > LONGEST_TEXT) {
      throw wrong(column, "has at most 10000 characters");
    }
    return text.orElse(null);
  }

  /** An attribute as the tables hold it; null when it is absent. */
  @Nullable String attribute(String column) {
    JsonNode value = fields.object().path(column);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** A required day, in days since 1970-01-01. */
  int day(String column) {
    return (int) fields.needed(column).day().toEpochDay();
  }

  /** A day; {@link Payments#NEVER} when it is absent. */
  int dayOrNever(String column) {
    return fields
        .member(column)
        .map(member -> (int) member.day().toEpochDay())
        .orElse(Payments.NEVER);
  }

  /** A required instant. */
  Instant at(String column) {
    return fields.needed(column).instant();
  }

  /** A required amount in major units, as minor ones. */
  long minor(String column, Currency currency) {
    Optional<BigDecimal> amount = fields.needed(column).decimal();
    try {
      if (amount.isPresent()) {
        return Money.ofMajor(amount.get(), currency).minor();
      }
    } catch (ArithmeticException notExact) {
      // Refused below, as what isn't a decimal.
    }
    throw wrong(column, "is an amount of %s in major units, 0 or more, exact".formatted(currency));
  }

  /** An amount above zero. */
  long someMinor(String column, Currency currency) {
    long minor = minor(column, currency);
    if (minor == 0) {
      throw wrong(column, "isn't 0");
    }
    return minor;
  }

  /** A word of a list; empty when it is absent. */
  <T> Optional<T> word(String column, Function<String, Optional<T>> of) {
    return text(fields.member(column))
        .map(
            code ->
                of.apply(code)
                    .orElseThrow(() -> wrong(column, "is no word that the column knows: " + code)));
  }

  <T> T neededWord(String column, Function<String, Optional<T>> of) {
    return needed(column, word(column, of));
  }

  boolean truth(String column, boolean otherwise) {
    return fields.member(column).map(Member::truth).orElse(otherwise);
  }

  private <T> T needed(String column, Optional<T> value) {
    return value.orElseThrow(() -> wrong(column, "is missing: every row has it"));
  }

  Refusal wrong(String column, String what) {
    return Refusal.badContent(fields.place(column) + " " + what + ".");
  }
}
