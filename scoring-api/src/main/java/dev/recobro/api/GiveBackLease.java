package dev.recobro.api;

import dev.recobro.api.document.LeaseDocument;
import dev.recobro.api.work.DayWork;
import dev.recobro.store.Lease;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;

/** Does this dialer not need the entry after all? */
final class GiveBackLease implements Handler {
  private final Working working;

  GiveBackLease(Working working) {
    this.working = working;
  }

  @OpenApi(
      path = "/v1/leases/{id}",
      methods = HttpMethod.DELETE,
      operationId = "releaseLease",
      summary = "Gives a lease back",
      description = "The entry can be handed out again at once, in its place.",
      tags = "dialers",
      pathParams = {@OpenApiParam(name = "id", description = "lease_id", required = true)},
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The lease, ended",
            content = @OpenApiContent(from = LeaseDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "404", description = "No such lease"),
        @OpenApiResponse(status = "409", description = "It has ended already"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Lease lease = work.leasing().release(context.pathParam("id"));
    context.contentType("application/json").header("Cache-Control", "no-store");
    context.result(LeaseJson.of(lease));
  }
}
