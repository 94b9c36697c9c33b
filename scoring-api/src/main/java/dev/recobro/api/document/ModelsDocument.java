package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model sets, and what the run in force says of its own. */
public record ModelsDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("scored_by") @OpenApiNullable @Nullable ScoredByDocument scoredBy,
    @OpenApiNullable @Nullable Map<String, Double> drift,
    @OpenApiName("drift_levels") Map<String, String> driftLevels,
    @OpenApiNullable @Nullable List<ShadowDocument> shadow,
    @OpenApiNullable @Nullable String champion,
    List<String> challengers,
    List<ModelSetDocument> sets,
    @OpenApiName("next_cursor") @OpenApiNullable @Nullable String nextCursor,
    List<RegistryEventDocument> history) {}
