package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** A row of debtors; flags are words between bars, or a list. */
public record DebtorRow(
    @OpenApiName("debtor_id") String debtorId,
    String jurisdiction,
    @OpenApiName("time_zone") @OpenApiNullable @Nullable String timeZone,
    @OpenApiNullable @Nullable String kind,
    @OpenApiNullable @Nullable String name,
    @OpenApiNullable @Nullable String language,
    @OpenApiNullable @Nullable String flags) {}
