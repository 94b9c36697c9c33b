package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The segments of the run in force. */
public record SegmentsDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("model_set") @OpenApiNullable @Nullable String modelSet,
    List<SegmentDocument> segments,
    List<MigrationDocument> migration) {}
