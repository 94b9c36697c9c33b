package dev.recobro.store;

/**
 * How many of a desk's entries are in a state.
 *
 * @param state of an entry, or {@code leased} while somebody holds it
 */
public record DeskDepth(String desk, String state, long entries) {}
