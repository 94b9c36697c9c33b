package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** A change of champion. */
public record RegistryEventDocument(
    String at,
    String what,
    @OpenApiNullable @Nullable String from,
    String to,
    @OpenApiNullable @Nullable String reason) {}
