package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** The reason group that would raise the propensity most, were it as with a typical payer. */
public record WouldChangeDocument(
    String group,
    double from,
    double to,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
