package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A jurisdiction's rules. */
public record RulePackDocument(
    String id,
    String version,
    @OpenApiName("version_in_run") @OpenApiNullable @Nullable String versionInRun,
    String jurisdiction,
    String title,
    @OpenApiName("title_es") String titleEs,
    List<RuleDocument> rules,
    List<WordingDocument> wordings,
    List<DutyDocument> duties) {}
