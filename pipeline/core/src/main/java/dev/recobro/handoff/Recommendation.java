package dev.recobro.handoff;

import org.jspecify.annotations.Nullable;

/**
 * What one action would bring on one account today; money in the account's currency, major units.
 *
 * @param hold id of the rule that forbids it today; null when it is allowed
 */
public record Recommendation(
    String action,
    String channel,
    String treatment,
    double uplift,
    double cost,
    double netValue,
    @Nullable String hold) {}
