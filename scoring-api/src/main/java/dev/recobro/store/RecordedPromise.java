package dev.recobro.store;

import dev.recobro.domain.Money;
import java.time.Instant;
import java.time.LocalDate;

/** A promise that the API was told of. */
public record RecordedPromise(
    String id,
    String accountId,
    Instant madeAt,
    LocalDate dueOn,
    Money amount,
    Instant recordedAt) {}
