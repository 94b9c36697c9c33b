package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** What one arm's accounts paid within a month, with a 95 % interval. */
public record ArmDocument(
    String arm,
    long accounts,
    long debtors,
    double recovered,
    @OpenApiName("recovered_per_1000") double recoveredPer1000,
    @OpenApiNullable @Nullable Double low,
    @OpenApiNullable @Nullable Double high,
    @OpenApiName("agent_hours") double agentHours) {}
