package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the accounts behind a figure, and how many there are. */
public record BehindPage(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    int count,
    List<BehindDocument> accounts,
    @OpenApiName("next_cursor") @OpenApiNullable @Nullable String nextCursor) {}
