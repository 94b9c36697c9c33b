package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account's scores; one that owes nothing has no more than its bucket. */
public record ScoreDocument(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    boolean owing,
    String jurisdiction,
    @OpenApiName("time_zone") @OpenApiNullable @Nullable String timeZone,
    String currency,
    double balance,
    double overdue,
    @OpenApiName("days_past_due") int daysPastDue,
    String bucket,
    @OpenApiNullable @Nullable String stage,
    @OpenApiNullable @Nullable String segment,
    @OpenApiNullable @Nullable Double propensity,
    @OpenApiName("expected_recovery") @OpenApiNullable @Nullable Double expectedRecovery,
    @OpenApiName("baseline_recovery") @OpenApiNullable @Nullable Double baselineRecovery,
    @OpenApiNullable @Nullable Double uplift,
    @OpenApiNullable @Nullable Double cost,
    @OpenApiName("net_value") @OpenApiNullable @Nullable Double netValue,
    @OpenApiNullable @Nullable String basis,
    @OpenApiNullable @Nullable String hold,
    @OpenApiName("best_action") @OpenApiNullable @Nullable String bestAction,
    @OpenApiNullable @Nullable Map<String, Double> propensities,
    @OpenApiNullable @Nullable List<ScoredActionDocument> recommendations,
    @OpenApiNullable @Nullable List<ReasonDocument> reasons,
    @OpenApiName("reasons_base") @OpenApiNullable @Nullable Double reasonsBase,
    @OpenApiName("reasons_rest") @OpenApiNullable @Nullable Double reasonsRest,
    @OpenApiName("would_change") @OpenApiNullable @Nullable WouldChangeDocument wouldChange,
    @OpenApiName("would_lower") @OpenApiNullable @Nullable WouldChangeDocument wouldLower,
    @OpenApiNullable @Nullable Map<String, Double> features) {}
