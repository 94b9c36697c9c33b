package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/**
 * The reason group that would change the propensity most one way, were it as with a typical payer
 * (up) or a typical non-payer (down).
 */
public record WouldChangeDocument(
    String group,
    double from,
    double to,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
