package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at this moment about an account, beside what the night published. */
public record StandingDocument(
    @OpenApiName("account_id") String accountId,
    Instant at,
    boolean records,
    List<StandingOverrideDocument> holds,
    @OpenApiNullable @Nullable StandingOverrideDocument pin,
    List<LimitDocument> limits) {}
