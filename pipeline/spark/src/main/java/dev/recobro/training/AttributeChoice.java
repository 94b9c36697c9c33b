package dev.recobro.training;

/** A column of {@code accounts} that is to become a feature. */
public record AttributeChoice(String name, boolean categorical) {}
