package dev.recobro.api.document;

import java.time.LocalDate;

/** One try on one channel. */
public record ContactDocument(LocalDate on, String channel, String outcome) {}
