package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold or a pin, and how many entries it moved. */
public record OverrideDocument(
    @OpenApiName("account_id") String accountId,
    String kind,
    String by,
    String reason,
    Instant since,
    @OpenApiNullable @Nullable Instant until,
    int entries) {}
