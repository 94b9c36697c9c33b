package dev.recobro.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names a debtor: who owes; may have many accounts; compared bytewise (UTF-8, unsigned). */
public record DebtorId(String value) implements Comparable<DebtorId> {

  /** Refuses an empty id. */
  public DebtorId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("debtor_id is empty");
    }
  }

  @Override
  public int compareTo(DebtorId other) {
    return Arrays.compareUnsigned(
        value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value;
  }
}
