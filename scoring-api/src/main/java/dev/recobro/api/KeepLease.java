package dev.recobro.api;

import dev.recobro.api.document.ExtendAsked;
import dev.recobro.api.document.LeaseDocument;
import dev.recobro.api.work.DayWork;
import dev.recobro.store.Lease;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** Does this dialer need more time? */
final class KeepLease implements Handler {
  private final Working working;

  KeepLease(Working working) {
    this.working = working;
  }

  @OpenApi(
      path = "/v1/leases/{id}/extend",
      methods = HttpMethod.POST,
      operationId = "extendLease",
      summary = "Keeps a lease",
      description = "Moves the end of a lease to ttl_seconds from now.",
      tags = "dialers",
      pathParams = {@OpenApiParam(name = "id", description = "lease_id", required = true)},
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "For how long",
              content = @OpenApiContent(from = ExtendAsked.class, mimeType = "application/json")),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The lease",
            content = @OpenApiContent(from = LeaseDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(status = "404", description = "No such lease"),
        @OpenApiResponse(status = "409", description = "It has ended, or its entry was withdrawn"),
        @OpenApiResponse(status = "422", description = "A member is missing or doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Body body = Body.of(context, BodyLimit.ONE, Set.of("ttl_seconds"));
    Lease lease = work.leasing().extend(context.pathParam("id"), LeaseJson.ttl(body));
    context.contentType("application/json").header("Cache-Control", "no-store");
    context.result(LeaseJson.of(lease));
  }
}
