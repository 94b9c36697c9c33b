package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** Whether a run is served. */
public record ReadyDocument(
    String status,
    @OpenApiName("as_of") @OpenApiNullable @Nullable String asOf,
    @OpenApiNullable @Nullable String run,
    @OpenApiNullable @Nullable String trouble) {}
