package dev.recobro.domain;

/**
 * One feature's push on a propensity.
 *
 * @param feature name in the feature catalogue
 * @param value of the feature, in its unit; NaN when the account has none
 * @param effect in probability points; positive raises the propensity
 */
public record Reason(String feature, double value, double effect, String textEn, String textEs) {}
