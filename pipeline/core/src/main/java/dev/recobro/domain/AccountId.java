package dev.recobro.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names an account: one debt under one agreement; compared bytewise (UTF-8, unsigned). */
public record AccountId(String value) implements Comparable<AccountId> {

  /** Refuses an empty id. */
  public AccountId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("account_id is empty");
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return Arrays.compareUnsigned(
        value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value;
  }
}
