package dev.recobro.store;

/**
 * What dialers were told.
 *
 * @param seq 1 is the first; none is left out
 */
public record StoredEvent(long seq, EventDraft event) {}
