package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** What one action would bring, where and when it reaches the debtor, or which rule holds it. */
public record ScoredActionDocument(
    String action,
    String channel,
    String treatment,
    double uplift,
    double cost,
    @OpenApiName("net_value") double netValue,
    @OpenApiNullable @Nullable String hold,
    @OpenApiName("hold_alone") boolean holdAlone,
    @OpenApiName("uplift_error") @OpenApiNullable @Nullable Double upliftError,
    String basis,
    @OpenApiNullable @Nullable String address,
    @OpenApiName("window_start") @OpenApiNullable @Nullable String windowStart,
    @OpenApiName("window_end") @OpenApiNullable @Nullable String windowEnd) {}
