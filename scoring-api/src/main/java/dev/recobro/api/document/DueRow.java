package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;

/** A row of dues. */
public record DueRow(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("due_id") String dueId,
    @OpenApiName("due_on") LocalDate dueOn,
    double amount) {}
