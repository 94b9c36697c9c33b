package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An account behind a figure. {@code owing} says whether {@code /v1/accounts} has it. Of a bucket
 * it has balance to not_listed, of a channel contacts to promises, of a method payments and amount;
 * money is in the account's currency.
 */
public record BehindDocument(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    boolean owing,
    String currency,
    @OpenApiNullable @Nullable BigDecimal balance,
    @OpenApiNullable @Nullable BigDecimal overdue,
    @OpenApiName("days_past_due") @OpenApiNullable @Nullable Integer daysPastDue,
    @OpenApiNullable @Nullable String action,
    @OpenApiNullable @Nullable String hold,
    @OpenApiName("not_listed") @OpenApiNullable @Nullable String notListed,
    @OpenApiNullable @Nullable Integer contacts,
    @OpenApiName("right_party_contacts") @OpenApiNullable @Nullable Integer rightPartyContacts,
    @OpenApiNullable @Nullable Integer promises,
    @OpenApiNullable @Nullable Integer payments,
    @OpenApiNullable @Nullable BigDecimal amount) {}
