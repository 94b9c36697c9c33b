package dev.recobro.api;

import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.store.StoreAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a server serves, and where.
 *
 * @param models folder of model sets; null when there is none
 * @param host name or address to listen on; without keys one of this machine's loopback
 * @param port 0 takes a free one
 * @param store where it records; null for a server that only reads
 * @param clock gives the moment at which the law is asked
 */
public record ApiSettings(
    Path runs,
    @Nullable Path models,
    String host,
    int port,
    @Nullable StoreAddress store,
    InstantSource clock,
    WorkSettings work,
    OutcomeCodes codes,
    AccessSettings access) {

  /** A server that only reads. */
  public static ApiSettings reading(Path runs, @Nullable Path models, String host, int port) {
    return new ApiSettings(
        runs,
        models,
        host,
        port,
        null,
        Main.CLOCK,
        WorkSettings.USUAL,
        OutcomeCodes.shipped(),
        AccessSettings.USUAL);
  }
}
