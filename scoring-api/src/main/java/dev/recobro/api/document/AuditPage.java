package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records in the order in which they were made. */
public record AuditPage(
    List<AuditDocument> records,
    @OpenApiName("next_cursor") @OpenApiNullable @Nullable String nextCursor) {}
