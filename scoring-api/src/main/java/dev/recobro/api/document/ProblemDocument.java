package dev.recobro.api.document;

import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/**
 * A problem, as RFC 9457 has it.
 *
 * @param instance names the request, as the header X-Request-Id and the log do
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    @OpenApiNullable @Nullable String instance) {}
