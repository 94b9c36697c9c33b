package dev.recobro.api;

import dev.recobro.api.document.LeaseAsked;
import dev.recobro.api.document.LeasesDocument;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.HandedOut;
import dev.recobro.api.work.LeaseRequest;
import dev.recobro.domain.Channel;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom is this dialer to contact next? */
final class NextToWork implements Handler {
  private static final Set<String> NAMES = Set.of("count", "ttl_seconds", "agent", "channel");

  private static final int MOST = 100;
  private static final String CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));

  private final ServedRun served;
  private final Working working;

  NextToWork(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/worklists/{day}/{desk}/leases",
      methods = HttpMethod.POST,
      operationId = "lease",
      summary = "Takes the next entries",
      description =
          "Hands out the next entries in rank order that contact law allows at this moment by the"
              + " debtor's clock, each to one holder. A debtor is with one holder at most,"
              + " whichever of his accounts it is about. An entry that isn't allowed now is passed"
              + " over, kept, and offered when its time comes.",
      tags = "dialers",
      pathParams = {
        @OpenApiParam(
            name = "day",
            description = "A date, or current; only the list in force is handed out",
            required = true),
        @OpenApiParam(name = "desk", description = "Name of the desk", required = true)
      },
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "How many, for whom, for how long",
              content = @OpenApiContent(from = LeaseAsked.class, mimeType = "application/json")),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "What was handed out; none where nothing may be worked now",
            content = @OpenApiContent(from = LeasesDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(status = "404", description = "No such day or desk"),
        @OpenApiResponse(
            status = "409",
            description =
                "The run can't be handed out: it was published by an earlier program, or replaced"),
        @OpenApiResponse(status = "422", description = "A member is missing or doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) throws RunRefused {
    DayWork work = working.needed(context);
    Parameters.of(context, Set.of());
    Body body = Body.of(context, BodyLimit.ONE, NAMES);
    String desk = context.pathParam("desk");
    PublishedRun run = served.inForce(context.pathParam("day"));
    ServedRun.needsDesk(run, desk);
    HandedOut handed =
        work.leasing()
            .take(
                run,
                new LeaseRequest(
                    desk,
                    body.needed("count").whole(1, MOST),
                    LeaseJson.ttl(body),
                    body.needed("agent").line(),
                    body.member("channel")
                        .map(one -> one.word(Channel::of, CHANNELS))
                        .orElse(null)));
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(LeaseJson.handed(desk, handed));
  }
}
