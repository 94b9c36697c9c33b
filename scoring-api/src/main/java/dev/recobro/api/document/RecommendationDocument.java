package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/**
 * What one action would bring today; {@code basis} says whether its uplift was learned from
 * decisions, with a standard error, or is assumed.
 */
public record RecommendationDocument(
    String action,
    String channel,
    String treatment,
    double uplift,
    double cost,
    @OpenApiName("net_value") double netValue,
    @OpenApiNullable @Nullable String hold,
    @OpenApiName("uplift_error") @OpenApiNullable @Nullable Double upliftError,
    @OpenApiNullable @Nullable String basis) {}
