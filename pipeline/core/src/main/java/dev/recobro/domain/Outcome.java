package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Coded end of one contact (its disposition). */
public enum Outcome {
  DELIVERED,
  OPENED,
  CLICKED,
  REPLIED,
  BOUNCED,
  UNDELIVERABLE,
  NO_ANSWER,
  BUSY,
  VOICEMAIL,
  WRONG_NUMBER,
  DISCONNECTED,
  THIRD_PARTY,
  RIGHT_PARTY_CONTACT,
  PROMISE,
  PAYMENT,
  REFUSED,
  DISPUTE,
  CALLBACK,
  OPT_OUT,
  CEASE;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the debtor himself was reached: a right-party contact. */
  public boolean reachedDebtor() {
    return switch (this) {
      case RIGHT_PARTY_CONTACT,
          PROMISE,
          PAYMENT,
          REFUSED,
          DISPUTE,
          CALLBACK,
          OPT_OUT,
          CEASE,
          REPLIED ->
          true;
      case DELIVERED,
          OPENED,
          CLICKED,
          BOUNCED,
          UNDELIVERABLE,
          NO_ANSWER,
          BUSY,
          VOICEMAIL,
          WRONG_NUMBER,
          DISCONNECTED,
          THIRD_PARTY ->
          false;
    };
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<Outcome> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
