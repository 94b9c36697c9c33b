package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One candidate of a search.
 *
 * @param settings tried; its trees are the rounds after which the validation days saw no gain
 * @param logLoss on the validation days, in nats
 */
public record SearchTrial(TrainerSettings settings, @JsonProperty("log_loss") double logLoss) {}
