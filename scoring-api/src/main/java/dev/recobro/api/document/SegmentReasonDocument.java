package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** What sets a segment apart, in standard deviations from the portfolio. */
public record SegmentReasonDocument(
    String feature,
    double deviations,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
