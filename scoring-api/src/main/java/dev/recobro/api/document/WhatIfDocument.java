package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The run's day as it is, reckoned anew, and as it would be. */
public record WhatIfDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("base_currency") String baseCurrency,
    @OpenApiName("as_it_is") DayValueDocument asItIs,
    @OpenApiName("what_if") DayValueDocument whatIf,
    @OpenApiNullable @Nullable CurveDocument curve) {}
