package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import io.javalin.openapi.OpenApiRequired;
import org.jspecify.annotations.Nullable;

/** What a dialer asks for: 1 to 100 entries, for 5 to 7200 seconds. */
public record LeaseAsked(
    @OpenApiExample("10") int count,
    @OpenApiName("ttl_seconds") @OpenApiExample("300") int ttlSeconds,
    @OpenApiRequired @OpenApiExample("anna") String agent,
    @OpenApiNullable @OpenApiExample("call") @Nullable String channel) {}
