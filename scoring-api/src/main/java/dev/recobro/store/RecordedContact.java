package dev.recobro.store;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact that the API was told of.
 *
 * @param accountId empty when it was about none in particular
 * @param address null when it wasn't said
 */
public record RecordedContact(
    String id,
    String debtorId,
    String accountId,
    Instant at,
    Channel channel,
    Outcome outcome,
    Direction direction,
    @Nullable String address,
    @Nullable String action,
    String agent,
    @Nullable Integer seconds,
    @Nullable String leaseId,
    Instant recordedAt) {}
