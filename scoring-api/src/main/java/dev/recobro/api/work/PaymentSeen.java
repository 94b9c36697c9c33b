package dev.recobro.api.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that somebody saw.
 *
 * @param amount in major units
 * @param currency null for the account's
 */
public record PaymentSeen(
    String accountId,
    String paymentId,
    LocalDate paidOn,
    BigDecimal amount,
    @Nullable String currency,
    @Nullable String dueId,
    @Nullable String method,
    String source) {}
