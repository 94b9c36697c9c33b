package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** A reason group's push on the propensity, told by its strongest feature. */
public record ReasonDocument(
    String feature,
    @OpenApiNullable @Nullable Double value,
    @OpenApiNullable @Nullable Double effect,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs,
    @OpenApiNullable @Nullable String group) {}
