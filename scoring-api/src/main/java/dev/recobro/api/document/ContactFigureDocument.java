package dev.recobro.api.document;

import io.javalin.openapi.OpenApiName;
import java.time.LocalDate;

/** Contacts that were begun on a channel in the seven days from {@code week} on. */
public record ContactFigureDocument(
    String channel,
    LocalDate week,
    long contacts,
    @OpenApiName("right_party_contacts") long rightPartyContacts,
    long promises) {}
