package dev.recobro.api.document;

/** A problem, as RFC 9457 has it. */
public record ProblemDocument(String type, String title, int status, String detail) {}
