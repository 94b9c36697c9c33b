package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** What the law demands beside when and how often. */
public record DutyDocument(
    String id,
    String source,
    String confidence,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
