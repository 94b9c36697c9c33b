package dev.recobro.api.document;

/** How config changed a shipped rule, and who answers for it. */
public record RuleChangeDocument(
    String rule, String what, String direction, String by, String reason) {}
