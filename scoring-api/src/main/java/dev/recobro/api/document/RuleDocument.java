package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contact rule, and where it comes from. */
public record RuleDocument(
    String id,
    String kind,
    String demands,
    List<String> channels,
    List<String> placements,
    List<String> treatments,
    List<String> places,
    List<String> exempt,
    @OpenApiNullable @Nullable LocalDate from,
    @OpenApiNullable @Nullable LocalDate to,
    String source,
    String confidence,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs,
    @OpenApiNullable @Nullable String change) {}
