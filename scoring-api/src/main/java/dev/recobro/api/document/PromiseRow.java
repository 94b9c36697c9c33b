package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of promises. */
public record PromiseRow(
    @OpenApiName("promise_id") String promiseId,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("made_at") String madeAt,
    @OpenApiName("due_on") LocalDate dueOn,
    double amount,
    @OpenApiName("cancelled_on") @OpenApiNullable @Nullable LocalDate cancelledOn) {}
