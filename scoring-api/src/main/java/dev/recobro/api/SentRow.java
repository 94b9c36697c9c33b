package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.domain.Money;
import dev.recobro.history.Payments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a table that a client sends; columns that aren't asked for are passed over. */
record SentRow(JsonFields fields) {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_TEXT = 10_000;

  /** A required id. */
  String id(String column) {
    String id = needed(column, fields.text(column).filter(text -> !text.isBlank()));
    if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
      throw wrong(column, "has at most 256 bytes");
    }
    return id;
  }

  @Nullable String text(String column) {
    Optional<String> text = fields.text(column);
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
    return day(column, needed(column, fields.text(column)));
  }

  /** A day; {@link Payments#NEVER} when it is absent. */
  int dayOrNever(String column) {
    return fields.text(column).map(text -> day(column, text)).orElse(Payments.NEVER);
  }

  private int day(String column, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return (int) day.toEpochDay();
      }
    } catch (DateTimeException notADay) {
      // Refused below, as a day out of range.
    }
    throw wrong(column, "is a day such as 2026-01-31, between 1900 and 2199");
  }

  /** A required instant. */
  Instant at(String column) {
    String text = needed(column, fields.text(column));
    try {
      OffsetDateTime at = OffsetDateTime.parse(text);
      if (at.getYear() >= FIRST.getYear() && at.getYear() <= LAST.getYear()) {
        return at.toInstant();
      }
    } catch (DateTimeException notAnInstant) {
      // Refused below, as an instant out of range.
    }
    throw wrong(column, "is a timestamp with offset such as 2026-01-31T17:05:00-05:00");
  }

  /** A required amount in major units, as minor ones. */
  long minor(String column, Currency currency) {
    JsonNode value = fields.object().path(column);
    try {
      BigDecimal amount =
          value.isNumber()
              ? value.decimalValue()
              : new BigDecimal(needed(column, fields.text(column)));
      if (amount.signum() >= 0 && amount.precision() - amount.scale() <= 14) {
        return Money.ofMajor(amount, currency).minor();
      }
    } catch (ArithmeticException | NumberFormatException notExact) {
      // Refused below.
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
    return fields
        .text(column)
        .map(
            code ->
                of.apply(code)
                    .orElseThrow(() -> wrong(column, "is no word that the column knows: " + code)));
  }

  <T> T neededWord(String column, Function<String, Optional<T>> of) {
    return needed(column, word(column, of));
  }

  boolean truth(String column, boolean otherwise) {
    JsonNode value = fields.object().path(column);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(column, "is true or false");
    }
    return value.booleanValue();
  }

  <T> T needed(String column, Optional<T> value) {
    return value.orElseThrow(() -> wrong(column, "is missing"));
  }

  Refusal wrong(String column, String what) {
    return Refusal.badBody("%s.%s %s.".formatted(fields.where(), column, what));
  }
}
