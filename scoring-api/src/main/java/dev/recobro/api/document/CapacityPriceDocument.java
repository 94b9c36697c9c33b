package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/**
 * One capacity (desk:ID in minutes, messages:CHANNEL, budget:CHANNEL, budget), its use, and what
 * one more is worth.
 */
public record CapacityPriceDocument(
    String capacity, double limit, double used, @OpenApiName("shadow_price") double shadowPrice) {}
