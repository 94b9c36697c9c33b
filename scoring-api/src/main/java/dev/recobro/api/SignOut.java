package dev.recobro.api;

import dev.recobro.api.access.Keys;
import dev.recobro.api.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiResponse;

/** Has who was at a browser left? */
final class SignOut implements Handler {
  private final Keys keys;
  private final Sessions sessions;
  private final SessionCookie cookie;

  SignOut(Keys keys, Sessions sessions, SessionCookie cookie) {
    this.keys = keys;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @OpenApi(
      path = "/v1/session",
      methods = HttpMethod.DELETE,
      operationId = "signOut",
      summary = "Signs a browser out",
      description = "Ends the session that the cookie proves, and takes the cookie back.",
      tags = "session",
      responses = @OpenApiResponse(status = "204", description = "It has ended"))
  @Override
  public void handle(Context context) {
    String value = context.cookie(SessionCookie.NAME);
    if (value != null) {
      sessions.end(value);
      Guard.caller(context).ifPresent(caller -> keys.record(caller, "signed_out"));
    }
    cookie.takeBack(context);
    context.status(204);
  }
}
