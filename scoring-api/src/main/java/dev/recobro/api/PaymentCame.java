package dev.recobro.api;

import dev.recobro.api.document.PaymentAsked;
import dev.recobro.api.document.SeenDocument;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.PaymentSeen;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** Has this account paid? */
final class PaymentCame implements Handler {
  private static final Set<String> NAMES =
      Set.of(
          "account_id",
          "payment_id",
          "paid_on",
          "amount",
          "currency",
          "due_id",
          "method",
          "source");

  private final ServedRun served;
  private final Working working;

  PaymentCame(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/payments",
      methods = HttpMethod.POST,
      operationId = "payment",
      summary = "Tells of a payment",
      description =
          "The account leaves every list at once, and whoever holds it is told. The same payment_id"
              + " with the same content gets the same answer again.",
      tags = "billing",
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "The payment",
              content = @OpenApiContent(from = PaymentAsked.class, mimeType = "application/json")),
      responses = {
        @OpenApiResponse(
            status = "201",
            description = "It is recorded",
            content = @OpenApiContent(from = SeenDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(
            status = "409",
            description = "The account has another payment of that id"),
        @OpenApiResponse(status = "422", description = "A member is missing or doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Body body = Body.of(context, BodyLimit.ONE, NAMES);
    PaymentSeen seen =
        new PaymentSeen(
            body.needed("account_id").line(),
            body.needed("payment_id").line(),
            body.needed("paid_on").day(),
            body.needed("amount").amount(),
            body.line("currency"),
            body.line("due_id"),
            body.line("method"),
            body.member("source").map(Member::line).orElse("billing"));
    Replies.write(context, work.payments().record(served.current(), seen));
  }
}
