package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account as of the run in force. */
public record AccountDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    @OpenApiNullable @Nullable String name,
    @OpenApiNullable @Nullable String jurisdiction,
    @OpenApiName("time_zone") @OpenApiNullable @Nullable String timeZone,
    @OpenApiNullable @Nullable String product,
    String currency,
    double balance,
    double overdue,
    @OpenApiName("days_past_due") int daysPastDue,
    String bucket,
    String stage,
    @OpenApiNullable @Nullable String segment,
    double propensity,
    @OpenApiName("expected_recovery") double expectedRecovery,
    @OpenApiName("baseline_recovery") double baselineRecovery,
    double uplift,
    double cost,
    @OpenApiName("net_value") double netValue,
    String arm,
    double probability,
    @OpenApiNullable @Nullable String basis,
    @OpenApiNullable @Nullable String hold,
    @OpenApiName("not_listed") @OpenApiNullable @Nullable String notListed,
    @OpenApiName("best_from") @OpenApiNullable @Nullable String bestFrom,
    @OpenApiName("best_to") @OpenApiNullable @Nullable String bestTo,
    @OpenApiName("right_party_chance") @OpenApiNullable @Nullable Double rightPartyChance,
    List<RecommendationDocument> recommendations,
    Map<String, Double> features,
    HistoryDocument history,
    List<ReasonDocument> reasons,
    @OpenApiName("reasons_base") @OpenApiNullable @Nullable Double reasonsBase,
    @OpenApiName("reasons_rest") @OpenApiNullable @Nullable Double reasonsRest,
    @OpenApiName("would_change") @OpenApiNullable @Nullable WouldChangeDocument wouldChange,
    @OpenApiName("would_lower") @OpenApiNullable @Nullable WouldChangeDocument wouldLower,
    List<WorklistLine> entries) {}
