package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** One channel's day; a limit that it doesn't have is null. */
public record ChannelDocument(
    String channel,
    long entries,
    @OpenApiNullable @Nullable CapacityUseDocument messages,
    @OpenApiNullable @Nullable CapacityUseDocument budget) {}
