package dev.recobro.api.access;

/**
 * How much is let in, and how it comes.
 *
 * @param requestsPerSecond of one key
 * @param connections that are open at a time
 * @param behindTls whether a proxy before the server speaks TLS to browsers
 */
public record AccessSettings(int requestsPerSecond, int connections, boolean behindTls) {
  /** Unless it is said otherwise. */
  public static final AccessSettings USUAL = new AccessSettings(1000, 1000, false);

  /** Refuses what would let nobody in. */
  public AccessSettings {
    if (requestsPerSecond < 1) {
      throw new IllegalArgumentException(
          requestsPerSecond + " requests a second are none: give 1 or more");
    }
    if (connections < 1) {
      throw new IllegalArgumentException(connections + " connections are none: give 1 or more");
    }
  }
}
