package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** Accounts that went from one bucket to another within a month. */
public record RollDocument(
    String from, String to, long accounts, @OpenApiNullable @Nullable Double share) {}
