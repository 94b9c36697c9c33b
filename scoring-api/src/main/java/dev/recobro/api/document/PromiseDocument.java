package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;

/** A promise to pay. */
public record PromiseDocument(
    @OpenApiName("made_on") LocalDate madeOn,
    @OpenApiName("due_on") LocalDate dueOn,
    double amount) {}
