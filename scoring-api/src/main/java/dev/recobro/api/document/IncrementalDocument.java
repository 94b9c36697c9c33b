package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** What working accounts adds: the champion's arm over the hold-out's. */
public record IncrementalDocument(
    @OpenApiName("recovered_per_1000") double recoveredPer1000,
    @OpenApiNullable @Nullable Double low,
    @OpenApiNullable @Nullable Double high,
    @OpenApiName("agent_hours_per_1000") double agentHoursPer1000,
    @OpenApiName("per_agent_hour") @OpenApiNullable @Nullable Double perAgentHour,
    @OpenApiName("per_agent_hour_low") @OpenApiNullable @Nullable Double perAgentHourLow,
    @OpenApiName("per_agent_hour_high") @OpenApiNullable @Nullable Double perAgentHourHigh,
    @OpenApiName("detectable_per_1000") @OpenApiNullable @Nullable Double detectablePer1000,
    @OpenApiName("aim_per_1000") double aimPer1000,
    @OpenApiName("sample_suffices") boolean sampleSuffices,
    @OpenApiName("holdout_debtors_needed") @OpenApiNullable
        @Nullable Double holdoutDebtorsNeeded) {}
