package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment that was seen, in the account's currency unless one is said. */
public record PaymentAsked(
    @OpenApiName("account_id") @OpenApiRequired @OpenApiExample("A-0000001") String accountId,
    @OpenApiName("payment_id") @OpenApiRequired @OpenApiExample("P-2026-000017") String paymentId,
    @OpenApiName("paid_on") @OpenApiRequired @OpenApiExample("2026-11-03") LocalDate paidOn,
    @OpenApiRequired @OpenApiExample("120.50") String amount,
    @OpenApiNullable @Nullable String currency,
    @OpenApiName("due_id") @OpenApiNullable @Nullable String dueId,
    @OpenApiNullable @OpenApiExample("card") @Nullable String method,
    @OpenApiNullable @OpenApiExample("billing") @Nullable String source) {}
