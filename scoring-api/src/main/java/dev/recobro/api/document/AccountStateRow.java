package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of accounts; attributes that the model set was trained with stand beside these. */
public record AccountStateRow(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    String currency,
    @OpenApiName("opened_on") LocalDate openedOn,
    @OpenApiNullable @Nullable String product,
    @OpenApiNullable @Nullable String creditor,
    @OpenApiNullable @Nullable String placement,
    @OpenApiNullable @Nullable String status,
    @OpenApiNullable @Nullable Double principal,
    @OpenApiName("limitation_on") @OpenApiNullable @Nullable LocalDate limitationOn,
    @OpenApiNullable @Nullable Boolean disputed) {}
