package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** What a challenger would have said of the run's accounts, beside the champion. */
public record ShadowDocument(
    @OpenApiName("model_set") String modelSet,
    long accounts,
    @OpenApiName("rank_correlation") @OpenApiNullable @Nullable Double rankCorrelation,
    @OpenApiName("mean_difference") @OpenApiNullable @Nullable Double meanDifference,
    @OpenApiNullable @Nullable Double psi,
    int top,
    @OpenApiName("top_overlap") @OpenApiNullable @Nullable Double topOverlap) {}
