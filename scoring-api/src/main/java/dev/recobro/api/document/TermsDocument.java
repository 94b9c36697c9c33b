package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import io.javalin.openapi.OpenApiNullable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an action puts before the debtor, in the account's currency. {@code offer} is {@code
 * instalments}, {@code discount} or {@code penalty}; fields of other offers are null.
 */
public record TermsDocument(
    String offer,
    @OpenApiNullable @Nullable Integer instalments,
    @OpenApiNullable @Nullable Double instalment,
    @OpenApiName("last_instalment") @OpenApiNullable @Nullable Double lastInstalment,
    @OpenApiName("every_days") @OpenApiNullable @Nullable Integer everyDays,
    @OpenApiNullable @Nullable Double discount,
    @OpenApiNullable @Nullable Double pay,
    @OpenApiNullable @Nullable Double penalty,
    LocalDate day) {}
