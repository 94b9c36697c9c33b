package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts that behave alike: tonight's, what they were like in training, and where they lie. */
public record SegmentDocument(
    String segment,
    @OpenApiName("name_en") String nameEn,
    @OpenApiName("name_es") String nameEs,
    long accounts,
    double overdue,
    @OpenApiNullable @Nullable SegmentTrainingDocument training,
    @OpenApiNullable @Nullable Map<String, Double> centroid) {}
