package dev.recobro.store;

import java.time.Instant;

/**
 * What dialers are told.
 *
 * @param kind withdrawn, re-ranked or published
 * @param body a JSON object
 */
public record EventDraft(Instant at, String kind, String body) {}
