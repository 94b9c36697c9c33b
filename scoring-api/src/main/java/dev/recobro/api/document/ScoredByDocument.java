package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The model set that scored the run, and those that it scored in shadow. */
public record ScoredByDocument(
    String set,
    @OpenApiName("as_of") LocalDate asOf,
    boolean assumed,
    List<String> challengers,
    Map<String, String> skipped) {}
