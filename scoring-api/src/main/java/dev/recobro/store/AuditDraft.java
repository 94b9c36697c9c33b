package dev.recobro.store;

import java.time.Instant;

/**
 * One thing that was done, before it has its place in the chain.
 *
 * @param kind what was done, a word
 * @param accountId empty where it is about none
 * @param debtorId empty where it isn't known
 * @param who the agent or the program's part that did it
 * @param ref id of the lease, contact, promise or payment it is about; empty for none
 * @param body the rest, a JSON object
 */
public record AuditDraft(
    Instant at,
    String kind,
    String accountId,
    String debtorId,
    String who,
    String ref,
    String body) {}
