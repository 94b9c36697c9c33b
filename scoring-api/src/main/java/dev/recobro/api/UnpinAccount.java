package dev.recobro.api;

import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Overrides;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;

/** Is this account to go back to its rank? */
final class UnpinAccount implements Handler {
  private final ServedRun served;
  private final Working working;

  UnpinAccount(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/accounts/{id}/pin",
      methods = HttpMethod.DELETE,
      operationId = "unpinAccount",
      summary = "Takes a pin away",
      description = "Its entries go back to their ranks.",
      tags = "managers",
      pathParams = {
        @OpenApiParam(name = "id", description = "account_id, percent-encoded", required = true)
      },
      queryParams = {
        @OpenApiParam(name = "by", description = "Name of who decides", required = true),
        @OpenApiParam(name = "reason", description = "Why", required = true)
      },
      responses = {
        @OpenApiResponse(status = "200", description = "It is done"),
        @OpenApiResponse(status = "400", description = "by or reason is missing"),
        @OpenApiResponse(status = "404", description = "There is none"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Overrides.Decision decision = Decisions.of(context);
    Replies.write(
        context, work.overrides().unpin(served.current(), context.pathParam("id"), decision));
  }
}
