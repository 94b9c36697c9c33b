package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** One point of the curve. */
public record CurvePointDocument(
    double minutes,
    @OpenApiName("expected_recovery") double expectedRecovery,
    @OpenApiName("net_value") double netValue,
    double spend,
    long entries,
    @OpenApiName("shadow_price") double shadowPrice) {}
