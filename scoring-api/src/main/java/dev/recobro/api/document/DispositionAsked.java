package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt: under a lease, or of an account on a channel. The outcome is Recobro's
 * word, or a {@code code} of the table {@code codes}.
 */
public record DispositionAsked(
    @OpenApiName("lease_id") @OpenApiNullable @Nullable String leaseId,
    @OpenApiName("account_id") @OpenApiNullable @OpenApiExample("A-0000001")
        @Nullable String accountId,
    @OpenApiName("debtor_id") @OpenApiNullable @Nullable String debtorId,
    @OpenApiNullable @OpenApiExample("call") @Nullable String channel,
    @OpenApiNullable @OpenApiExample("no_answer") @Nullable String outcome,
    @OpenApiNullable @Nullable String code,
    @OpenApiNullable @Nullable String codes,
    @OpenApiNullable @OpenApiExample("outbound") @Nullable String direction,
    @OpenApiNullable @Nullable Instant at,
    @OpenApiNullable @Nullable String address,
    @OpenApiRequired @OpenApiExample("anna") String agent,
    @OpenApiNullable @OpenApiExample("35") @Nullable Integer seconds,
    @OpenApiNullable @Nullable PromiseAsked promise,
    @OpenApiName("callback_at") @OpenApiNullable @Nullable Instant callbackAt) {}
