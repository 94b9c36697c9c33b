package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a debtor promised, in the account's currency unless one is said. */
public record PromiseAsked(
    @OpenApiName("due_on") @OpenApiExample("2026-11-20") LocalDate dueOn,
    @OpenApiExample("120.50") String amount,
    @OpenApiNullable @Nullable String currency) {}
