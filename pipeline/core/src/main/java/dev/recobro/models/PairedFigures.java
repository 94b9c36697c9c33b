package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a set differs from another on the same rows, and how sure that is.
 *
 * @param logLoss of the chance to pay: the set's minus the other's
 * @param captured by the top 20 %: likewise
 * @param seed of the paired draws
 */
public record PairedFigures(
    @JsonProperty("log_loss") Difference logLoss, Difference captured, long seed, int draws) {}
