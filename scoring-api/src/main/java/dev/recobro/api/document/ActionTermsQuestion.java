package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** Other terms of one action. */
public record ActionTermsQuestion(
    @OpenApiNullable @Nullable Double cost,
    @OpenApiNullable @Nullable Double minutes,
    @OpenApiNullable @Nullable String desk) {}
