package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.util.List;
import java.util.Map;

/** What a day is worth within the horizon; money in the base currency. */
public record DayValueDocument(
    @OpenApiName("expected_recovery") double expectedRecovery,
    @OpenApiName("net_value") double netValue,
    double spend,
    long entries,
    @OpenApiName("optimality_gap") double optimalityGap,
    @OpenApiName("entries_by_action") Map<String, Long> entriesByAction,
    List<CapacityPriceDocument> capacities,
    long held,
    @OpenApiName("held_by_rule") Map<String, Long> heldByRule) {}
