package dev.recobro.api;

import dev.recobro.api.document.AccountDocument;
import dev.recobro.api.run.PublishedRun;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.Set;

/** Where does this account stand, what may be done about it, and why was it listed or not? */
final class WhyThisAccount implements Handler {
  private final ServedRun served;

  WhyThisAccount(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/accounts/{id}",
      methods = HttpMethod.GET,
      operationId = "account",
      summary = "One account",
      description =
          "Scores, recommendations, hold or why it isn't listed, reasons, features, history and"
              + " worklist entries, as of the run in force. name, address and message are masked"
              + " but for managers.",
      tags = "accounts",
      pathParams =
          @OpenApiParam(name = "id", description = "account_id, percent-encoded", required = true),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The account",
            content = @OpenApiContent(from = AccountDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "304", description = "The client has it already"),
        @OpenApiResponse(status = "404", description = "The run has no such account")
      })
  @Override
  public void handle(Context context) throws IOException {
    Parameters.of(context, Set.of());
    String id = context.pathParam("id");
    PublishedRun run = served.current();
    boolean masked =
        Guard.caller(context).filter(one -> !one.role().seesWhoTheDebtorIs()).isPresent();
    byte[] account =
        run.account(id)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "The run of "
                            + run.file().asOf()
                            + " has no account "
                            + id
                            + " with something owed."));
    String view = masked ? "masked account" : "account";
    if (!EntityTag.unchanged(context, run.file().fingerprint(), view, id)) {
      context.contentType("application/json").result(masked ? Masked.of(account) : account);
    }
  }
}
