package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One day that has worklists. */
public record DayDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    List<DeskDocument> desks,
    Map<String, Object> counts) {}
