package dev.recobro.api.access;

import dev.recobro.store.ApiKey;
import dev.recobro.store.Store;
import dev.recobro.store.StoreRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys there are. They are read anew when they were read more than a second ago, so that one
 * that was revoked opens nothing a second later.
 */
public final class Keys {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private final @Nullable Store store;
  private final InstantSource clock;
  private final Map<String, Instant> uses = new ConcurrentHashMap<>();
  private volatile Known known = new Known(Map.of(), Long.MIN_VALUE);
  private volatile boolean seen;

  /** The keys as they were read at a time of the machine's own counter. */
  private record Known(Map<String, ApiKey> byId, long nanos) {}

  /** The keys in {@code store}; none without a store. */
  public Keys(Optional<Store> store, InstantSource clock) {
    this.store = store.orElse(null);
    this.clock = clock;
  }

  private Map<String, ApiKey> known() {
    Known before = known;
    if (store == null || fresh(before)) {
      return before.byId();
    }
    synchronized (this) {
      if (!fresh(known)) {
        Map<String, ApiKey> byId = new LinkedHashMap<>();
        store.read(look -> look.keys().all()).forEach(key -> byId.put(key.id(), key));
        known = new Known(byId, System.nanoTime());
        seen |= !byId.isEmpty();
      }
      return known.byId();
    }
  }

  private static boolean fresh(Known known) {
    return known.nanos() != Long.MIN_VALUE && System.nanoTime() - known.nanos() < FRESH_NANOS;
  }

  /** Whether a key was ever made: when the last one goes, nothing is opened. */
  public boolean exist() {
    try {
      return seen || !known().isEmpty();
    } catch (StoreRefused unreachable) {
      return false;
    }
  }

  /** How many open something. */
  public long inForce() {
    return known().values().stream().filter(key -> key.revoked() == null).count();
  }

  /**
   * Whose key this is; empty for one that opens nothing.
   *
   * @param shown as its holder keeps it
   */
  public Optional<Caller> holder(String shown) {
    String[] parts = shown.split("_", 3);
    if (parts.length != 3 || !NewKey.PREFIX.equals(parts[0] + "_")) {
      return Optional.empty();
    }
    return Optional.ofNullable(known().get(parts[1]))
        .filter(key -> Secret.fits(parts[2], key.hash()))
        .flatMap(this::used);
  }

  /** Whether the key of that id opens something. */
  public boolean isInForce(String id) {
    ApiKey key = known().get(id);
    return key != null && key.revoked() == null;
  }

  /** Who holds the key of that id; empty when it was revoked. */
  Optional<Caller> byId(String id) {
    return Optional.ofNullable(known().get(id)).flatMap(this::used);
  }

  private Optional<Caller> used(ApiKey key) {
    Optional<Role> role = key.revoked() == null ? Role.of(key.role()) : Optional.empty();
    role.ifPresent(one -> remember(key));
    return role.map(one -> new Caller(key.id(), key.name(), one));
  }

  /** The table knows a key's last use to the minute, the audit its first use on each day. */
  private void remember(ApiKey key) {
    Instant now = clock.instant();
    Instant before = uses.get(key.id());
    if (store == null || (before != null && now.isBefore(before.plus(BETWEEN_USES)))) {
      return;
    }
    uses.put(key.id(), now);
    store
        .by(key.actor())
        .write(
            work -> {
              Instant last = work.keys().of(key.id()).map(ApiKey::used).orElse(null);
              work.keys().use(key.id(), now);
              if (last == null
                  || !last.atZone(ZoneOffset.UTC)
                      .toLocalDate()
                      .equals(now.atZone(ZoneOffset.UTC).toLocalDate())) {
                work.audit(NewKey.record(key, "key_used", key.name(), now));
              }
              return true;
            });
  }

  /** Records that the holder of a key signed in or out. */
  public void record(Caller caller, String kind) {
    if (store != null) {
      Instant now = clock.instant();
      store
          .by(caller.actor())
          .write(
              work -> {
                work.keys()
                    .of(caller.keyId())
                    .ifPresent(key -> work.audit(NewKey.record(key, kind, key.name(), now)));
                return true;
              });
    }
  }
}
