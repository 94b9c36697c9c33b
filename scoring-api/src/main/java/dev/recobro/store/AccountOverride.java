package dev.recobro.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a promise, decided about an account against its place.
 *
 * @param kind manager or promise for a hold, pin for a pin
 * @param until null for as long as it isn't lifted
 * @param who name of the person
 */
public record AccountOverride(
    String accountId,
    String kind,
    Instant since,
    @Nullable Instant until,
    String who,
    String reason) {}
