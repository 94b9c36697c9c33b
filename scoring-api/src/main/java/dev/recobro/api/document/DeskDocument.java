package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** One desk's day. */
public record DeskDocument(
    String desk,
    int entries,
    @OpenApiName("capacity_minutes") double capacityMinutes,
    @OpenApiName("used_minutes") double usedMinutes,
    @OpenApiName("shadow_price") double shadowPrice) {}
