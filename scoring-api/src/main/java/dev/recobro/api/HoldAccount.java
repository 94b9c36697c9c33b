package dev.recobro.api;

import dev.recobro.api.document.OverrideAsked;
import dev.recobro.api.document.OverrideDocument;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Overrides;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** Is this account not to be worked? */
final class HoldAccount implements Handler {
  private final ServedRun served;
  private final Working working;

  HoldAccount(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/accounts/{id}/hold",
      methods = HttpMethod.POST,
      operationId = "holdAccount",
      summary = "Holds an account",
      description =
          "The account leaves every list at once, until the hold ends or is lifted; the audit keeps"
              + " who and why.",
      tags = "managers",
      pathParams = {
        @OpenApiParam(name = "id", description = "account_id, percent-encoded", required = true)
      },
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "Who, and why",
              content = @OpenApiContent(from = OverrideAsked.class, mimeType = "application/json")),
      responses = {
        @OpenApiResponse(
            status = "201",
            description = "It is recorded",
            content =
                @OpenApiContent(from = OverrideDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(status = "404", description = "The run in force has no such account"),
        @OpenApiResponse(status = "422", description = "A member is missing or doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Body body = Body.of(context, BodyLimit.ONE, Set.of("by", "reason", "until"));
    Overrides.Decision decision =
        new Overrides.Decision(
            body.needed("by").line(),
            body.needed("reason").line(),
            body.member("until").map(Member::instant).orElse(null));
    Replies.write(
        context, work.overrides().hold(served.current(), context.pathParam("id"), decision));
  }
}
