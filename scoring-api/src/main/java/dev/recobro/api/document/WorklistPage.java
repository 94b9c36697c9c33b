package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a desk's worklist. */
public record WorklistPage(
    @OpenApiName("as_of") LocalDate asOf,
    String desk,
    String run,
    int count,
    String sort,
    List<String> segments,
    List<WorklistLine> entries,
    @OpenApiName("next_cursor") @OpenApiNullable @Nullable String nextCursor) {}
