package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The portfolio as of the run in force; money in the base currency. */
public record PortfolioDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    @OpenApiName("base_currency") String baseCurrency,
    Map<String, Long> counts,
    @OpenApiName("expected_recovery") double expectedRecovery,
    @OpenApiName("expected_net_value") double expectedNetValue,
    @OpenApiName("optimality_gap") double optimalityGap,
    List<DeskDocument> desks,
    List<ChannelDocument> channels,
    @OpenApiNullable @Nullable CapacityUseDocument budget,
    List<AgingDocument> aging,
    @OpenApiName("par_30") @OpenApiNullable @Nullable Double par30,
    @OpenApiName("par_60") @OpenApiNullable @Nullable Double par60,
    @OpenApiName("par_90") @OpenApiNullable @Nullable Double par90,
    List<RollDocument> roll,
    @OpenApiName("cure_rate") @OpenApiNullable @Nullable Double cureRate,
    @OpenApiName("promise_kept_rate") @OpenApiNullable @Nullable Double promiseKeptRate,
    @OpenApiName("right_party_contact_rate") @OpenApiNullable
        @Nullable Double rightPartyContactRate,
    @OpenApiName("recovery_by_arm") List<ArmDocument> recoveryByArm,
    @OpenApiName("incremental_recovery") @OpenApiNullable
        @Nullable IncrementalDocument incrementalRecovery,
    @OpenApiName("contacts_by_channel") @OpenApiNullable
        @Nullable List<ContactFigureDocument> contactsByChannel,
    @OpenApiName("payments_by_method") @OpenApiNullable
        @Nullable List<PaymentFigureDocument> paymentsByMethod) {}
