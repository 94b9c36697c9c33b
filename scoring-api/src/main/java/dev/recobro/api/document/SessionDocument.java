package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who asks; all but {@code keys} is null where there are no keys. */
public record SessionDocument(
    boolean keys,
    @OpenApiNullable @Nullable String role,
    @OpenApiNullable @Nullable String name,
    @OpenApiName("key_id") @OpenApiNullable @Nullable String keyId,
    @OpenApiName("csrf_token") @OpenApiNullable @Nullable String csrfToken,
    @OpenApiName("expires_at") @OpenApiNullable @Nullable Instant expiresAt) {}
