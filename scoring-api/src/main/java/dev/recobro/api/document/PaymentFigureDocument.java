package dev.recobro.api.document;

import java.time.LocalDate;

/** Payments by a method in the seven days from {@code week} on; money in the base currency. */
public record PaymentFigureDocument(String method, LocalDate week, long payments, double amount) {}
