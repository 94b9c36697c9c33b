package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.Instant;
import java.util.Map;

/** One thing that was done; {@code hash} chains it to the record before it. */
public record AuditDocument(
    long seq,
    Instant at,
    String kind,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    String by,
    String ref,
    Map<String, Object> details,
    String hash) {}
