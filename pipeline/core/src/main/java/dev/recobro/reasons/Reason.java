package dev.recobro.reasons;

import dev.recobro.features.ReasonGroup;
import dev.recobro.features.ReasonText;

/**
 * A group's push on a propensity.
 *
 * @param feature name of the group's feature that pushed most the group's way
 * @param value of that feature; NaN when the account has none
 * @param effect of the whole group, in probability points
 */
public record Reason(
    ReasonGroup group, String feature, double value, double effect, ReasonText text) {}
