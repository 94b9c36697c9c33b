package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.util.List;

/** Words that a message must carry. */
public record WordingDocument(
    String id,
    String kind,
    List<String> channels,
    List<String> placements,
    String source,
    String confidence,
    @OpenApiName("text_en") String textEn,
    @OpenApiName("text_es") String textEs) {}
