package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts with their debtors and whole histories, as the tables of a portfolio; columns are those
 * of docs/input.md, and others are passed over.
 */
public record ScoresQuestion(
    @OpenApiName("as_of") @OpenApiNullable @Nullable LocalDate asOf,
    List<DebtorRow> debtors,
    @OpenApiName("contact_points") @OpenApiNullable @Nullable List<ContactPointRow> contactPoints,
    List<AccountStateRow> accounts,
    @OpenApiNullable @Nullable List<DueRow> dues,
    @OpenApiNullable @Nullable List<PaymentRow> payments,
    @OpenApiNullable @Nullable List<ContactRow> contacts,
    @OpenApiNullable @Nullable List<PromiseRow> promises) {}
