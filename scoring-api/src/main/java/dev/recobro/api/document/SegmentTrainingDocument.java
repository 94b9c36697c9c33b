package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A segment's figures among the snapshots that it was found in. */
public record SegmentTrainingDocument(
    long accounts,
    @OpenApiNullable @Nullable Double overdue,
    @OpenApiName("cure_rate") @OpenApiNullable @Nullable Double cureRate,
    @OpenApiName("roll_rate") @OpenApiNullable @Nullable Double rollRate,
    @OpenApiNullable @Nullable Double propensity,
    @OpenApiName("best_channel") @OpenApiNullable @Nullable String bestChannel,
    @OpenApiName("best_channel_answer_rate") @OpenApiNullable
        @Nullable Double bestChannelAnswerRate,
    List<SegmentReasonDocument> reasons) {}
