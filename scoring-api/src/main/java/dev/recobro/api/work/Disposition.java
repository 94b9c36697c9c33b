package dev.recobro.api.work;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dialer says came of an attempt.
 *
 * @param leaseId the lease it ends; null for a contact without one
 * @param accountId needed without a lease
 * @param debtorId needed without a lease where the run in force doesn't know the account
 * @param channel needed without a lease
 * @param at null for now
 * @param address null for the lease's
 * @param callbackAt when the debtor wants to be called
 */
public record Disposition(
    @Nullable String leaseId,
    @Nullable String accountId,
    @Nullable String debtorId,
    @Nullable Channel channel,
    Outcome outcome,
    Direction direction,
    @Nullable Instant at,
    @Nullable String address,
    String agent,
    @Nullable Integer seconds,
    @Nullable Promised promise,
    @Nullable Instant callbackAt) {

  /**
   * What a debtor promised.
   *
   * @param amount in major units
   * @param currency null for the account's
   */
  public record Promised(LocalDate dueOn, BigDecimal amount, @Nullable String currency) {}
}
