package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that was done; {@code hash} chains it to the record before it. */
public record AuditDocument(
    long seq,
    Instant at,
    String kind,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    String by,
    @OpenApiNullable @Nullable String key,
    String ref,
    Map<String, Object> details,
    String hash) {}
