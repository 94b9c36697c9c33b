package dev.recobro.models;

/**
 * One point of a calibration curve.
 *
 * @param predicted mean propensity of the bin's rows
 * @param observed share of them whose outcome came
 */
public record CurveBin(long rows, double predicted, double observed) {}
