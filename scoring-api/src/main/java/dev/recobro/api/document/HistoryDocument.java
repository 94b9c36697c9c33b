package dev.recobro.api.document;

import java.util.List;

/** An account's events, newest last. */
public record HistoryDocument(
    List<DueDocument> dues,
    List<PaymentDocument> payments,
    List<ContactDocument> contacts,
    List<PromiseDocument> promises) {}
