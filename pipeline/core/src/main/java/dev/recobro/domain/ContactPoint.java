package dev.recobro.domain;

import org.jspecify.annotations.Nullable;

/** One address of a debtor on one channel. */
public record ContactPoint(
    DebtorId debtorId,
    Channel channel,
    String address,
    Consent consent,
    boolean valid,
    @Nullable PointKind kind) {

  /** Refuses an empty address. */
  public ContactPoint {
    if (address.isEmpty()) {
      throw new IllegalArgumentException("address is empty, debtor " + debtorId);
    }
  }
}
