package dev.recobro.features;

/** A feature's value in words, in English and in Spanish. */
public record ReasonText(String en, String es) {}
