package dev.recobro.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry and where it stands.
 *
 * @param until when a waiting one is looked at again
 * @param why rule or cause of waiting or withdrawal
 * @param leaseId of the lease it is under
 */
public record EntryStanding(
    ListedEntry entry,
    EntryState state,
    @Nullable Instant until,
    @Nullable String why,
    @Nullable String leaseId,
    int tries,
    long place) {}
