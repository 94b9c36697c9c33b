package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.document.PortfolioDocument;
import dev.recobro.api.run.PublishedRun;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** How does the portfolio stand, what did working it bring, and what does the day hold? */
final class HowIsThePortfolio implements Handler {
  private final ServedRun served;

  HowIsThePortfolio(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/portfolio",
      methods = HttpMethod.GET,
      operationId = "portfolio",
      summary = "The portfolio's figures",
      description =
          "Aging, roll matrix, cure rate, portfolio at risk, promises kept, right-party contacts,"
              + " recovery by arm with 95 % intervals, contacts by channel and payments by method in"
              + " each of the last thirteen weeks, and of each desk and channel what the day"
              + " holds, what is used, and what one more is worth. Money is in the base currency; a"
              + " rate is null where it would divide by nothing.",
      tags = "portfolio",
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The figures of the run in force",
            content =
                @OpenApiContent(from = PortfolioDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "304", description = "The client has them already"),
        @OpenApiResponse(status = "503", description = "No run is served")
      })
  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of());
    PublishedRun run = served.current();
    if (!EntityTag.unchanged(context, run.file().fingerprint(), "portfolio")) {
      JsonNode record = run.figures().record();
      JsonNode metrics = run.figures().metrics();
      Answer.of(run)
          .with(record, "base_currency", "counts", "expected_recovery", "expected_net_value")
          .with(record, "optimality_gap", "desks", "channels", "budget")
          .with(metrics, "aging", "par_30", "par_60", "par_90", "roll", "cure_rate")
          .with(metrics, "promise_kept_rate", "right_party_contact_rate")
          .with(metrics, "recovery_by_arm", "incremental_recovery")
          .with(metrics, "contacts_by_channel", "payments_by_method")
          .send(context);
    }
  }
}
