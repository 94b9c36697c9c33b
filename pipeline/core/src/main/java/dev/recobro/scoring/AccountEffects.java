package dev.recobro.scoring;

/**
 * What one account pays within the horizon, in its currency, major units.
 *
 * @param baseline if it is left alone
 * @param uplift what each action of the catalogue adds; may be NaN where it doesn't fit the account
 * @param error standard error of {@code uplift}; NaN where the effect is assumed
 */
record AccountEffects(double baseline, double[] uplift, double[] error) {}
