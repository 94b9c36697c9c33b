package dev.recobro.api.work;

import dev.recobro.domain.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How many entries a dialer wants, for whom and for how long. */
public record LeaseRequest(
    String desk, int count, Duration ttl, String agent, @Nullable Channel channel) {}
