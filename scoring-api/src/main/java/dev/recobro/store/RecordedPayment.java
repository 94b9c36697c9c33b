package dev.recobro.store;

import dev.recobro.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the API was told of.
 *
 * @param id unique within the account
 */
public record RecordedPayment(
    String accountId,
    String id,
    LocalDate paidOn,
    Money amount,
    @Nullable String dueId,
    @Nullable String method,
    Instant recordedAt) {

  /** Whether it says the same as another, whenever either was told. */
  public boolean sameAs(RecordedPayment other) {
    return equals(
        new RecordedPayment(
            other.accountId,
            other.id,
            other.paidOn,
            other.amount,
            other.dueId,
            other.method,
            recordedAt));
  }
}
