package dev.recobro.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which the API is asked.
 *
 * @param role a word
 * @param name whose it is, for people
 * @param hash sha256 of its secret, in hexadecimal
 * @param madeBy who made it
 * @param revoked null while it is in force
 * @param used when it was last used, to the minute; null for never
 */
public record ApiKey(
    String id,
    String role,
    String name,
    String hash,
    Instant made,
    String madeBy,
    @Nullable Instant revoked,
    @Nullable Instant used) {

  /** What the audit calls it: its id and its name. */
  public String actor() {
    return id + " " + name;
  }
}
