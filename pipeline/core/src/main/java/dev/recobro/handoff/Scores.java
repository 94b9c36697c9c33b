package dev.recobro.handoff;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where one account stands and what it is worth today; money in {@code currency}, major units.
 *
 * @param propensity calibrated chance to pay at least 10 % of the overdue within the horizon, 0..1
 * @param segment behaviour segment; null until a segmentation model is promoted
 */
public record Scores(
    String currency,
    BigDecimal balance,
    BigDecimal overdue,
    int daysPastDue,
    String bucket,
    String stage,
    @Nullable String segment,
    double propensity,
    double expectedRecovery,
    double baselineRecovery,
    double uplift,
    double cost,
    double netValue,
    String arm,
    double probability) {}
