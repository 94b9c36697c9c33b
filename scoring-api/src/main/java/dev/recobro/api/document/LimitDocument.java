package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** A rule that limits contacts on the entry's channel: how many count now, how many are left. */
public record LimitDocument(
    String rule,
    String channel,
    int limit,
    int used,
    int left,
    String demands,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
