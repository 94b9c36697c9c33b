package dev.recobro.api;

import dev.recobro.api.access.Allowance;
import dev.recobro.api.access.Caller;
import dev.recobro.api.access.Keys;
import dev.recobro.api.access.Sessions;
import dev.recobro.api.document.SessionAsked;
import dev.recobro.api.document.SessionDocument;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** Whose key is this, who is at a browser? */
final class SignIn implements Handler {
  private static final int TRIES_A_SECOND = 20;

  private final Keys keys;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Allowance tries = new Allowance(TRIES_A_SECOND);

  SignIn(Keys keys, Sessions sessions, SessionCookie cookie) {
    this.keys = keys;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @OpenApi(
      path = "/v1/session",
      methods = HttpMethod.POST,
      operationId = "signIn",
      summary = "Signs a browser in",
      description =
          "Takes a key once and gives a cookie for it, for 12 hours, or an hour without use, or"
              + " until the key is revoked. Programs send their key with every request instead.",
      tags = "session",
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "The key",
              content = @OpenApiContent(from = SessionAsked.class, mimeType = "application/json")),
      responses = {
        @OpenApiResponse(
            status = "201",
            description = "Who it is; csrf_token goes with every request that changes something",
            content = @OpenApiContent(from = SessionDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(status = "401", description = "The key opens nothing"),
        @OpenApiResponse(status = "409", description = "There are no keys, and none is needed"),
        @OpenApiResponse(status = "422", description = "There is no key in it"),
        @OpenApiResponse(status = "429", description = "Too many try to sign in")
      })
  @Override
  public void handle(Context context) {
    Body body = Body.of(context, BodyLimit.ONE, Set.of("key"));
    String key = body.needed("key").line();
    if (!keys.exist()) {
      throw Refusal.conflict("There are no keys here, and none is needed.");
    }
    if (!tries.take("")) {
      throw Refusal.tooMany("Too many try to sign in: try again in a second.", 1);
    }
    Caller caller =
        keys.holder(key.strip())
            .orElseThrow(
                () -> Refusal.unknown("This key opens nothing: it was mistyped, or revoked."));
    Sessions.Begun begun = sessions.begin(caller);
    keys.record(caller, "signed_in");
    cookie.give(context, begun.cookie());
    context
        .status(201)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(SessionJson.of(true, caller, begun.session()));
  }
}
