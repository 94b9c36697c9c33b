package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;

/** A payment that was recorded, and how many entries left the lists for it. */
public record SeenDocument(
    @OpenApiName("account_id") String accountId,
    @OpenApiName("payment_id") String paymentId,
    @OpenApiName("withdrawn_entries") int withdrawnEntries) {}
