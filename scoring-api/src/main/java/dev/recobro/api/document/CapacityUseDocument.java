package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** What a day holds of something, how much is used, and what one more is worth. */
public record CapacityUseDocument(
    double capacity, double used, @OpenApiName("shadow_price") double shadowPrice) {}
