package dev.recobro.api.document;

import java.util.List;

/** How many accounts are held on one channel; any stands for all of them. */
public record HeldDocument(
    String channel, long accounts, long held, List<HeldRuleDocument> rules) {}
