package dev.recobro.api.access;

import dev.recobro.api.run.Checksums;
import dev.recobro.store.ApiKey;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.Store;
import java.time.Instant;

/**
 * A key that was just made.
 *
 * @param shown what its holder keeps; it is nowhere else
 */
public record NewKey(String shown, ApiKey stored) {

  /** What every key begins with, by which a scanner for leaked secrets may know it. */
  static final String PREFIX = "recobro_";

  /** Makes a key and records that it was made. */
  public static NewKey make(Store store, Role role, String name, String by, Instant now) {
    String secret = Secret.fresh();
    ApiKey key =
        new ApiKey(Secret.id(), role.code(), name, Checksums.of(secret), now, by, null, null);
    store.write(
        work -> {
          work.keys().add(key);
          work.audit(record(key, "key_made", by, now));
          return true;
        });
    return new NewKey(PREFIX + key.id() + "_" + secret, key);
  }

  /** Revokes the key of that id, and records it; false when none is in force. */
  public static boolean revoke(Store store, String id, String by, Instant now) {
    return store.<Boolean>write(
        work -> {
          boolean was = work.keys().revoke(id, now);
          if (was) {
            work.audit(record(work.keys().of(id).orElseThrow(), "key_revoked", by, now));
          }
          return was;
        });
  }

  static AuditDraft record(ApiKey key, String kind, String by, Instant now) {
    return new AuditDraft(now, kind, "", "", by, key.id(), KeyJson.of(key));
  }
}
