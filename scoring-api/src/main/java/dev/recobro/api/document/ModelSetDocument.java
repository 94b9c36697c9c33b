package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One model set; one that can't be read has its id and the trouble alone. */
public record ModelSetDocument(
    String id,
    @OpenApiNullable @Nullable String role,
    @OpenApiName("as_of") @OpenApiNullable @Nullable LocalDate asOf,
    @OpenApiNullable @Nullable Long seed,
    @OpenApiNullable @Nullable Integer features,
    @OpenApiNullable @Nullable List<String> attributes,
    @OpenApiName("data_fingerprint") @OpenApiNullable @Nullable String dataFingerprint,
    @OpenApiName("code_version") @OpenApiNullable @Nullable String codeVersion,
    @OpenApiNullable @Nullable Map<String, Double> parameters,
    @OpenApiNullable @Nullable Map<String, Object> evaluation,
    @OpenApiName("against_champion") @OpenApiNullable @Nullable Map<String, Object> againstChampion,
    @OpenApiNullable @Nullable String trouble) {}
