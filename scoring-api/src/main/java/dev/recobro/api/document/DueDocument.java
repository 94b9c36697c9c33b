package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;

/** An amount owed on a day. */
public record DueDocument(@OpenApiName("due_on") LocalDate dueOn, double amount) {}
