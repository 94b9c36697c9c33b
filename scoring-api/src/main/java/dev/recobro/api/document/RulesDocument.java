package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;
import java.util.List;

/** Contact rules in force, and whom they hold. */
public record RulesDocument(
    @OpenApiName("as_of") LocalDate asOf,
    String run,
    List<RulePackDocument> packs,
    List<RuleChangeDocument> changes,
    List<HeldDocument> held) {}
