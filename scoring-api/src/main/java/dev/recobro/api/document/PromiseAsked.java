package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a debtor promised, in the account's currency unless one is said. */
public record PromiseAsked(
    @OpenApiName("due_on") @OpenApiRequired @OpenApiExample("2026-11-20") LocalDate dueOn,
    @OpenApiRequired @OpenApiExample("120.50") String amount,
    @OpenApiNullable @Nullable String currency) {}
