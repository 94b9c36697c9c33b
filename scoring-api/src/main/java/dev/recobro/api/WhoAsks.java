package dev.recobro.api;

import dev.recobro.api.access.Caller;
import dev.recobro.api.access.Sessions;
import dev.recobro.api.document.SessionDocument;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.util.Optional;

/** Who am I to this server, and until when? */
final class WhoAsks implements Handler {
  private final Guard guard;

  WhoAsks(Guard guard) {
    this.guard = guard;
  }

  @OpenApi(
      path = "/v1/session",
      methods = HttpMethod.GET,
      operationId = "session",
      summary = "Who asks",
      description =
          "The role and name of the key that the request came by, and, of a browser that signed in,"
              + " the token that goes with every request that changes something.",
      tags = "session",
      responses =
          @OpenApiResponse(
              status = "200",
              description = "Who it is",
              content =
                  @OpenApiContent(from = SessionDocument.class, mimeType = "application/json")))
  @Override
  public void handle(Context context) {
    Optional<Caller> caller = Guard.caller(context);
    boolean byKey = context.header("Authorization") != null;
    Optional<Sessions.Known> known = byKey ? Optional.empty() : guard.session(context);
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(
            caller
                .map(
                    one ->
                        SessionJson.of(true, one, known.map(Sessions.Known::session).orElse(null)))
                .orElseGet(SessionJson::ofNobody));
  }
}
