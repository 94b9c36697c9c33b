package dev.recobro.api;

import dev.recobro.api.run.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiResponse;

/** Is the process there? */
final class Alive implements Handler {
  private static final byte[] ALIVE =
      Json.bytes(
          out -> {
            out.writeStartObject();
            out.writeStringField("status", "live");
            out.writeEndObject();
          });

  @OpenApi(
      path = "/health/live",
      methods = HttpMethod.GET,
      operationId = "live",
      summary = "Whether the process is there",
      tags = "operations",
      responses = @OpenApiResponse(status = "200", description = "It is"))
  @Override
  public void handle(Context context) {
    context.contentType("application/json").header("Cache-Control", "no-store").result(ALIVE);
  }
}
