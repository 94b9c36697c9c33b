package dev.recobro.api.document;

/** Accounts that one rule holds. */
public record HeldRuleDocument(String rule, long accounts, double share) {}
