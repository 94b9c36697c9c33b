package dev.recobro.api;

import dev.recobro.api.document.StandingDocument;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Standings;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.util.Optional;
import java.util.Set;

/** Is this account held or pinned now, and how many contacts do the rules leave? */
final class WhatStandsNow implements Handler {
  private final ServedRun served;
  private final Working working;

  WhatStandsNow(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/accounts/{id}/standing",
      methods = HttpMethod.GET,
      operationId = "standing",
      summary = "What stands about an account now",
      description =
          "Holds and a pin that stand, by whom and why; and, of a listed account, how many contacts"
              + " each rule that limits them on the entry's channel counts now and leaves, by the"
              + " debtor's clock, with what was recorded since the night. Where nothing is"
              + " recorded, records is false and nothing stands.",
      tags = "accounts",
      pathParams =
          @OpenApiParam(name = "id", description = "account_id, percent-encoded", required = true),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "What stands",
            content =
                @OpenApiContent(from = StandingDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "404", description = "The run in force has no such account"),
        @OpenApiResponse(status = "503", description = "No run is served yet")
      })
  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of());
    String id = context.pathParam("id");
    PublishedRun run = served.current();
    Optional<DayWork> work = working.work();
    Replies.write(
        context,
        work.isPresent()
            ? work.get().standings().of(run, id)
            : Standings.ofNothing(run, id, working.clock().instant()));
  }
}
