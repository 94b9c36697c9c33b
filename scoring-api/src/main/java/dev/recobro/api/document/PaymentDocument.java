package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment. */
public record PaymentDocument(
    @OpenApiName("paid_on") LocalDate paidOn,
    double amount,
    @OpenApiName("reversed_on") @OpenApiNullable @Nullable LocalDate reversedOn) {}
