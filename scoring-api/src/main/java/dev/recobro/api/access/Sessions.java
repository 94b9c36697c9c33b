package dev.recobro.api.access;

import dev.recobro.api.run.Checksums;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. They are kept in memory, by the hash of the cookie: a restart asks everybody to
 * sign in again, and no database holds what opens the pages.
 */
public final class Sessions {
  /** How long one lasts, used or not. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration IDLE = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Keys keys;
  private final InstantSource clock;
  private final Map<String, Session> byHash = new LinkedHashMap<>();

  /** Sessions end with the key that they were begun with. */
  public Sessions(Keys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A session and the cookie that proves it. */
  public record Begun(String cookie, Session session) {}

  /** A session together with who it is. */
  public record Known(Session session, Caller caller) {}

  /** Begins one; the oldest goes where there are too many. */
  public Begun begin(Caller caller) {
    Instant now = clock.instant();
    Session session =
        new Session(caller.keyId(), Secret.fresh(), now.plus(LONGEST), now.plus(IDLE));
    String cookie = Secret.fresh();
    synchronized (byHash) {
      byHash.values().removeIf(one -> one.over(now));
      if (byHash.size() >= MOST) {
        byHash.remove(byHash.keySet().iterator().next());
      }
      byHash.put(Checksums.of(cookie), session);
    }
    return new Begun(cookie, session);
  }

  /** The session that a cookie proves, used once more; empty when it is over. */
  public Optional<Known> of(String cookie) {
    Instant now = clock.instant();
    String hash = Checksums.of(cookie);
    Session session;
    synchronized (byHash) {
      Session known = byHash.get(hash);
      if (known == null || known.over(now)) {
        byHash.remove(hash);
        return Optional.empty();
      }
      session = new Session(known.keyId(), known.csrf(), known.until(), now.plus(IDLE));
      byHash.put(hash, session);
    }
    return keys.byId(session.keyId()).map(caller -> new Known(session, caller));
  }

  /** Ends one. */
  public void end(String cookie) {
    synchronized (byHash) {
      byHash.remove(Checksums.of(cookie));
    }
  }
}
