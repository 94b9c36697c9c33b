package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** Accounts that went from one segment to another within a month. */
public record MigrationDocument(
    String from, String to, long accounts, @OpenApiNullable @Nullable Double share) {}
