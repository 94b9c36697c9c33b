package dev.recobro.models;

/**
 * How one way to expect an amount did on the calibration days.
 *
 * @param captured money captured by the top 5, 10 and 20 % of each day, the mean of the three
 * @param deviance mean Tweedie deviance of power 1.5 between expected and paid money: smaller is
 *     closer
 * @param ratio money paid over money expected
 */
public record AmountCandidate(String name, double captured, double deviance, double ratio) {}
