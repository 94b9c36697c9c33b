package dev.recobro.store;

/**
 * One thing that was done, in its place in the chain.
 *
 * @param seq 1 is the first; none is left out
 * @param actor id and name of the key that it came by; empty for none
 * @param hash sha256, in hexadecimal, of the hash before it and of every field
 */
public record AuditRecord(long seq, AuditDraft draft, String actor, String hash) {}
