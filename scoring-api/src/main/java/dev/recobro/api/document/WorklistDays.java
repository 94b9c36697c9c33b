package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that have worklists, newest first. */
public record WorklistDays(
    LocalDate current,
    List<DayDocument> days,
    @OpenApiName("next_cursor") @OpenApiNullable @Nullable String nextCursor) {}
