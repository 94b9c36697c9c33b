package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other capacities, costs, actions or rules; what isn't named stays as the run has it. */
public record WhatIfQuestion(
    @OpenApiNullable @Nullable Map<String, Double> desks,
    @OpenApiNullable @Nullable Map<String, Double> messages,
    @OpenApiNullable @Nullable Map<String, Double> budgets,
    @OpenApiNullable @Nullable Double budget,
    @OpenApiNullable @Nullable Map<String, ActionTermsQuestion> actions,
    @OpenApiName("actions_off") @OpenApiNullable @Nullable List<String> actionsOff,
    @OpenApiName("rules_off") @OpenApiNullable @Nullable List<String> rulesOff,
    @OpenApiNullable @Nullable CurveQuestion curve) {}
