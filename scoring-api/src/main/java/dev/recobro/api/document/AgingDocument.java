package dev.recobro.api.document;

/** The accounts of one bucket. */
public record AgingDocument(String bucket, long accounts, double overdue, double balance) {}
