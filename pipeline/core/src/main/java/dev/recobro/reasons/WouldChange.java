package dev.recobro.reasons;

import dev.recobro.features.ReasonGroup;
import dev.recobro.features.ReasonText;

/**
 * The one group that would raise the propensity most if it were as it is with a typical payer.
 *
 * @param from propensity as it is
 * @param to propensity as it would be, all else unchanged
 */
public record WouldChange(ReasonGroup group, double from, double to, ReasonText text) {}
