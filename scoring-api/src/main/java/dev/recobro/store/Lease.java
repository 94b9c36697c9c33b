package dev.recobro.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry handed to one holder until a time.
 *
 * @param withdrawn why the entry is no longer to be worked, although the lease stands
 * @param ended how it ended; null while it stands
 */
public record Lease(
    String id,
    ListedEntry entry,
    String agent,
    Instant taken,
    Instant until,
    @Nullable String withdrawn,
    @Nullable String ended) {}
