package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry handed to one holder until a time. {@code withdrawn} says why the entry is no longer to
 * be worked although the lease stands.
 */
public record LeaseDocument(
    @OpenApiName("lease_id") String leaseId,
    String agent,
    @OpenApiName("taken_at") Instant takenAt,
    @OpenApiName("expires_at") Instant expiresAt,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    String desk,
    int rank,
    @OpenApiNullable @Nullable String withdrawn,
    @OpenApiNullable @Nullable String ended,
    @OpenApiNullable @Nullable WorklistLine entry) {}
