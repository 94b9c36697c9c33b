package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded. {@code late} says that the lease had ended before; {@code entry} is where the
 * entry stands now, {@code again_at} when it comes again.
 */
public record DispositionDocument(
    @OpenApiName("contact_id") String contactId,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    @OpenApiName("lease_id") @OpenApiNullable @Nullable String leaseId,
    String outcome,
    Instant at,
    @OpenApiName("promise_id") @OpenApiNullable @Nullable String promiseId,
    boolean late,
    @OpenApiNullable @Nullable String entry,
    @OpenApiName("again_at") @OpenApiNullable @Nullable Instant againAt) {}
