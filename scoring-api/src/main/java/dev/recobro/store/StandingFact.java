package dev.recobro.store;

import java.time.Instant;

/**
 * Something that was said for good.
 *
 * @param accountId empty unless the fact is about an account
 * @param channel empty unless it is about a channel
 * @param address empty unless it is about an address
 */
public record StandingFact(
    Fact fact, String debtorId, String accountId, String channel, String address, Instant since) {}
