package dev.recobro.api;

import dev.recobro.api.access.Sessions;
import io.javalin.http.Context;

/**
 * The cookie that proves a session: no script reads it, and no other site's page sends it.
 *
 * @param secure whether browsers send it over TLS alone
 */
record SessionCookie(boolean secure) {
  static final String NAME = "recobro-session";

  void give(Context context, String value) {
    set(context, value, Sessions.LONGEST.toSeconds());
  }

  void takeBack(Context context) {
    set(context, "", 0);
  }

  private void set(Context context, String value, long seconds) {
    context.header(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(NAME, value, seconds, secure ? "; Secure" : ""));
  }
}
