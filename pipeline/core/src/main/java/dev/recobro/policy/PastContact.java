package dev.recobro.policy;

import dev.recobro.domain.AccountId;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact that has been, as far as the law asks about it.
 *
 * @param account the account that it was about; null when it named none
 * @param address the number or address; null when it isn't known
 */
public record PastContact(
    Instant at,
    Channel channel,
    Outcome outcome,
    Direction direction,
    @Nullable AccountId account,
    @Nullable String address,
    Place place) {}
