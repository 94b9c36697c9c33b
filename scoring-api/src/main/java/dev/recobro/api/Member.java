package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * A member that is there and isn't null; what can't be read as asked is refused with its place.
 *
 * @param place for a person, such as {@code accounts[3].opened_on}
 */
record Member(String place, JsonNode node) {
  private static final int LONGEST_LINE = 256;
  private static final int MOST_DIGITS = 14;
  private static final int MOST_DECIMALS = 20;
  private static final double LARGEST = 1e15;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  Refusal wrong(String what) {
    return Refusal.badContent(place + " " + what + ".");
  }

  /** A text of any length. */
  String text() {
    if (!node.isTextual()) {
      throw wrong("is a text in quotes");
    }
    return node.textValue();
  }

  /** A text of 1 to 256 characters without control characters. */
  String line() {
    String text = node.isTextual() ? node.textValue() : "";
    if (text.isBlank()
        || text.length() > LONGEST_LINE
        || text.codePoints().anyMatch(Member::unfit)) {
      throw wrong("is a text of 1 to 256 characters, none of them a control character");
    }
    return text;
  }

  private static boolean unfit(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  /** A word that {@code reader} knows. */
  <T> T word(Function<String, Optional<T>> reader, String words) {
    return reader.apply(line()).orElseThrow(() -> wrong("is one of " + words));
  }

  /** A whole number within bounds, themselves included. */
  int whole(int least, int most) {
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < least
        || node.intValue() > most) {
      throw wrong("is a whole number from " + least + " to " + most);
    }
    return node.intValue();
  }

  /** A number that isn't negative. */
  double number() {
    if (!node.isNumber() || !(node.doubleValue() >= 0) || node.doubleValue() > LARGEST) {
      throw wrong("is a number, 0 or more");
    }
    return node.doubleValue();
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw wrong("is true or false");
    }
    return node.booleanValue();
  }

  /** An amount in major units: a number, or a text that keeps its decimals. */
  BigDecimal amount() {
    return decimal().orElseThrow(() -> wrong("is an amount in major units, such as 250 or 99.90"));
  }

  /** A decimal that isn't negative, of up to 14 digits before the point; empty for all else. */
  Optional<BigDecimal> decimal() {
    try {
      BigDecimal amount =
          node.isNumber()
              ? node.decimalValue()
              : new BigDecimal(node.isTextual() ? node.textValue() : "");
      boolean fits =
          amount.signum() >= 0
              && amount.scale() < MOST_DECIMALS
              && amount.precision() - (long) amount.scale() <= MOST_DIGITS;
      return fits ? Optional.of(amount) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** A day as ISO 8601. */
  LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(text());
      if (within(day)) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Refused below, as one out of range.
    }
    throw wrong("is a day such as 2026-01-31, between 1900 and 2199");
  }

  /** An instant as RFC 3339, with its offset. */
  Instant instant() {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text());
      if (within(at.toLocalDate())) {
        return at.toInstant();
      }
    } catch (DateTimeException notAnInstant) {
      // Refused below, as one out of range.
    }
    throw wrong("is a time with its offset, such as 2026-01-31T17:05:00-05:00");
  }

  private static boolean within(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }
}
