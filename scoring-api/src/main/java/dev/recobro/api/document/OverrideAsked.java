package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who decides, and why. A hold may have an end. */
public record OverrideAsked(
    @OpenApiRequired @OpenApiExample("Mia Ortega") String by,
    @OpenApiRequired @OpenApiExample("the debtor's lawyer called") String reason,
    @OpenApiNullable @Nullable Instant until) {}
