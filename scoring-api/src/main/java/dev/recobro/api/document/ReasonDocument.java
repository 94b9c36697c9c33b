package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** One feature's push on the propensity. */
public record ReasonDocument(
    String feature,
    @OpenApiNullable @Nullable Double value,
    @OpenApiNullable @Nullable Double effect,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
