package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of payments. */
public record PaymentRow(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("payment_id") String paymentId,
    @OpenApiName("paid_on") LocalDate paidOn,
    double amount,
    @OpenApiName("due_id") @OpenApiNullable @Nullable String dueId,
    @OpenApiNullable @Nullable String method,
    @OpenApiName("reversed_on") @OpenApiNullable @Nullable LocalDate reversedOn) {}
