package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import org.jspecify.annotations.Nullable;

/** A row of contact_points. */
public record ContactPointRow(
    @OpenApiName("debtor_id") String debtorId,
    String channel,
    String address,
    @OpenApiNullable @Nullable String consent,
    @OpenApiNullable @Nullable Boolean valid,
    @OpenApiNullable @Nullable String kind) {}
