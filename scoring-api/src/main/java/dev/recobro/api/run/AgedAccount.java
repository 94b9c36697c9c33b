package dev.recobro.api.run;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One account of a bucket.
 *
 * @param overdueBase overdue in the base currency
 * @param action that its entry of the day has; null without a place
 * @param hold the rule that holds it; null when something is allowed
 * @param notListed why it got no place; null when it has one or is held
 */
public record AgedAccount(
    String accountId,
    String debtorId,
    String currency,
    BigDecimal balance,
    BigDecimal overdue,
    double overdueBase,
    int daysPastDue,
    @Nullable String action,
    @Nullable String hold,
    @Nullable String notListed) {}
