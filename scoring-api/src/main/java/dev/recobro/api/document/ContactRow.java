package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** A row of contacts. */
public record ContactRow(
    @OpenApiName("contact_id") String contactId,
    @OpenApiName("debtor_id") String debtorId,
    @OpenApiName("account_id") @OpenApiNullable @Nullable String accountId,
    String at,
    String channel,
    String outcome,
    @OpenApiNullable @Nullable String action,
    @OpenApiNullable @Nullable String direction) {}
