package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a portfolio's own trees did beside the pooled model alone: both fitted on older training
 * days, judged on newer ones.
 *
 * @param portfolio its name
 * @param trainRows all its training rows, on which a chosen model is fitted
 * @param fitRows of the older ones
 * @param validationRows of the newer ones
 * @param rounds of own trees with the least log loss
 * @param pooledLogLoss on the validation rows, in nats, uncalibrated; null where nothing was judged
 * @param ownLogLoss likewise
 * @param standardError of the mean difference of the two, over the rows
 */
public record PortfolioTrial(
    String portfolio,
    @JsonProperty("train_rows") int trainRows,
    @JsonProperty("fit_rows") int fitRows,
    @JsonProperty("validation_rows") int validationRows,
    int rounds,
    @JsonProperty("pooled_log_loss") @Nullable Double pooledLogLoss,
    @JsonProperty("own_log_loss") @Nullable Double ownLogLoss,
    @JsonProperty("standard_error") @Nullable Double standardError,
    PortfolioChoice choice) {}
