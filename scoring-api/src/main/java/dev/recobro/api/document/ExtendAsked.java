package dev.recobro.api.document;

import io.javalin.openapi.OpenApiExample;
import io.javalin.openapi.OpenApiName;

/** For how long from now on the lease is kept: 5 to 7200 seconds. */
public record ExtendAsked(@OpenApiName("ttl_seconds") @OpenApiExample("300") int ttlSeconds) {}
