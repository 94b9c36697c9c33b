package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio's own trees did beside the pooled model alone.
 *
 * @param portfolio its name
 * @param trainRows all its training rows
 * @param fitRows of the older ones, on which they were fitted for {@code validation}
 * @param rounds of own trees with the least log loss on the validation days
 * @param validation on the newer training days, which chose the rounds; null where nothing was
 *     judged
 * @param calibration of models that were fitted on all training days, on the calibration days; null
 *     where the validation days had settled it
 */
public record PortfolioTrial(
    String portfolio,
    @JsonProperty("train_rows") int trainRows,
    @JsonProperty("fit_rows") int fitRows,
    int rounds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnGain validation,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnGain calibration,
    PortfolioChoice choice) {}
