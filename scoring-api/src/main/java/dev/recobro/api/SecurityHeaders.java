package dev.recobro.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every answer says to a browser, and which names the server answers to. */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Set<String> names;

  /** Answers to {@code host} and to the names of this machine's loopback. */
  SecurityHeaders(String host) {
    this.names =
        Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", host.toLowerCase(Locale.ROOT), ""));
  }

  /**
   * Sets the headers; refuses a foreign host name, by which a web page could reach in (DNS
   * rebinding).
   */
  void apply(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    String name = withoutPort(context.header("Host"));
    if (!names.contains(name)) {
      throw Refusal.badHost(
          "This server answers to localhost only, not to " + name + ": no keys are configured.");
    }
  }

  private static String withoutPort(@Nullable String host) {
    if (host == null) {
      return "";
    }
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
