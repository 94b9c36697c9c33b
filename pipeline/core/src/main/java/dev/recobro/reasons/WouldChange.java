package dev.recobro.reasons;

import dev.recobro.features.ReasonGroup;
import dev.recobro.features.ReasonText;

/**
 * The one group that would change the propensity most one way if it were as it is with a typical
 * account: up with a payer's, down with a non-payer's.
 *
 * @param from propensity as it is
 * @param to propensity as it would be, all else unchanged
 */
public record WouldChange(ReasonGroup group, double from, double to, ReasonText text) {}
