package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;
import java.util.List;

/**
 * What was handed out, in order of rank; fewer than asked for, or none, where no more may be worked
 * now. {@code passed_over} entries came before, but the law holds them back.
 */
public record LeasesDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    String desk,
    List<LeaseDocument> leases,
    @OpenApiName("passed_over") int passedOver) {}
