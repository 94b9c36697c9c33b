package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a desk's worklist. */
public record WorklistLine(
    @OpenApiName("as_of") LocalDate asOf,
    String desk,
    int rank,
    @OpenApiName("account_id") String accountId,
    @OpenApiName("debtor_id") String debtorId,
    String action,
    String channel,
    String treatment,
    @OpenApiNullable @Nullable String address,
    @OpenApiName("window_start") @OpenApiNullable @Nullable String windowStart,
    @OpenApiName("window_end") @OpenApiNullable @Nullable String windowEnd,
    @OpenApiName("time_zone") @OpenApiNullable @Nullable String timeZone,
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
    @OpenApiName("rank_value") double rankValue,
    List<ReasonDocument> reasons,
    @OpenApiName("reasons_base") @OpenApiNullable @Nullable Double reasonsBase,
    @OpenApiName("reasons_rest") @OpenApiNullable @Nullable Double reasonsRest,
    @OpenApiName("would_change") @OpenApiNullable @Nullable WouldChangeDocument wouldChange,
    @OpenApiName("would_lower") @OpenApiNullable @Nullable WouldChangeDocument wouldLower,
    @OpenApiName("uplift_error") @OpenApiNullable @Nullable Double upliftError,
    @OpenApiName("uplift_basis") @OpenApiNullable @Nullable String upliftBasis,
    @OpenApiNullable @Nullable TermsDocument terms,
    @OpenApiName("message_language") @OpenApiNullable @Nullable String messageLanguage,
    @OpenApiNullable @Nullable String message,
    @OpenApiName("limited_message") @OpenApiNullable @Nullable String limitedMessage,
    @OpenApiName("best_from") @OpenApiNullable @Nullable String bestFrom,
    @OpenApiName("best_to") @OpenApiNullable @Nullable String bestTo,
    @OpenApiName("right_party_chance") @OpenApiNullable @Nullable Double rightPartyChance) {}
