package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One mixture of a search.
 *
 * @param treesShare of the margin; the rest is the linear part's
 * @param logLoss on the validation days, in nats
 */
public record BlendTrial(
    @JsonProperty("trees_share") double treesShare, @JsonProperty("log_loss") double logLoss) {}
