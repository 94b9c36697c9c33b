package dev.recobro.api;

import dev.recobro.api.document.ProblemDocument;
import dev.recobro.api.document.StandingDocument;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Reply;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Instant;
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
        @OpenApiResponse(
            status = "404",
            description = "The run in force has no such account",
            content =
                @OpenApiContent(
                    from = ProblemDocument.class,
                    mimeType = "application/problem+json")),
        @OpenApiResponse(status = "503", description = "No run is served yet")
      })
  @Override
  public void handle(Context context) throws IOException {
    Parameters.of(context, Set.of());
    String id = context.pathParam("id");
    PublishedRun run = served.current();
    Optional<DayWork> work = working.work();
    Replies.write(
        context,
        work.isPresent()
            ? work.get().standings().of(run, id)
            : new Reply(200, nothing(run, id, working.clock().instant()), false));
  }

  private static String nothing(PublishedRun run, String id, Instant now) throws IOException {
    if (run.account(id).isEmpty()) {
      throw Refusal.notFound("The run in force has no account " + id + ".");
    }
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("account_id", id);
          out.writeStringField("at", now.toString());
          out.writeBooleanField("records", false);
          out.writeArrayFieldStart("holds");
          out.writeEndArray();
          out.writeNullField("pin");
          out.writeArrayFieldStart("limits");
          out.writeEndArray();
          out.writeEndObject();
        });
  }
}
