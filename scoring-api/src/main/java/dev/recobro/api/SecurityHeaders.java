package dev.recobro.api;

import dev.recobro.api.access.Keys;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every answer says to a browser, and which names the server answers to. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String host;
  private final Keys keys;
  private final boolean behindTls;

  /** Without keys it answers to {@code host} and to the names of this machine's loopback. */
  SecurityHeaders(String host, Keys keys, boolean behindTls) {
    this.host = host.toLowerCase(Locale.ROOT);
    this.keys = keys;
    this.behindTls = behindTls;
  }

  /**
   * Sets the headers; without keys refuses a foreign host name, by which a web page could reach in
   * (DNS rebinding). With keys such a page has neither a key nor a session.
   */
  void apply(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (behindTls) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
    String name = withoutPort(context.header("Host"));
    if (!LOOPBACK.contains(name) && !name.equals(host) && !name.isEmpty() && !keys.exist()) {
      throw Refusal.badHost(
          "This server answers to localhost only, not to " + name + ": no keys are configured.");
    }
  }

  /** Whether a Host header names this machine's loopback. */
  static boolean isLoopbackName(@Nullable String header) {
    return LOOPBACK.contains(withoutPort(header));
  }

  private static String withoutPort(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int colon = header.lastIndexOf(':');
    boolean port = colon > header.lastIndexOf(']');
    return (port ? header.substring(0, colon) : header).toLowerCase(Locale.ROOT);
  }
}
