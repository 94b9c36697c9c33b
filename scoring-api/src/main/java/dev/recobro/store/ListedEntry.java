package dev.recobro.store;

import dev.recobro.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A line of a run's worklist, as far as the store knows it.
 *
 * @param runKey fingerprint of the run
 */
public record ListedEntry(
    String runKey,
    String desk,
    int rank,
    String accountId,
    String debtorId,
    Channel channel,
    @Nullable String address) {}
