package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold (a manager's, or a promise's) or a pin that stands, by whom and why. */
public record StandingOverrideDocument(
    String kind,
    String by,
    String reason,
    Instant since,
    @OpenApiNullable @Nullable Instant until) {}
