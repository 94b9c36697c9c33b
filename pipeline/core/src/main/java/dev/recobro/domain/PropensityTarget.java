package dev.recobro.domain;

import java.util.Arrays;
import java.util.Optional;

/** A named outcome whose chance within the horizon is a propensity. */
public enum PropensityTarget {
  /** Pays at least 10 % of what is overdue. */
  PAYS("pays"),
  /** Overdue comes back to zero. */
  CURES("cures"),
  /** The next promise is kept. */
  PROMISE_KEPT("promise_kept"),
  /** A call reaches the debtor. */
  RIGHT_PARTY_CALL("right_party_call"),
  /** An SMS reaches the debtor. */
  RIGHT_PARTY_SMS("right_party_sms"),
  /** A WhatsApp message reaches the debtor. */
  RIGHT_PARTY_WHATSAPP("right_party_whatsapp"),
  /** An e-mail reaches the debtor. */
  RIGHT_PARTY_EMAIL("right_party_email");

  private final String code;

  PropensityTarget(String code) {
    this.code = code;
  }

  /** The word used in files and URLs. */
  public String code() {
    return code;
  }

  /** The target whose {@link #code()} is {@code code}. */
  public static Optional<PropensityTarget> of(String code) {
    return Arrays.stream(values()).filter(target -> target.code.equals(code)).findFirst();
  }
}
