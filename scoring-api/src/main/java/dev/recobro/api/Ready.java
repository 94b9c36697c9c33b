package dev.recobro.api;

import dev.recobro.api.document.ReadyDocument;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.Runs;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.util.Optional;

/** Is there a run to serve, and is it the one that was published last? */
final class Ready implements Handler {
  private final Runs runs;

  Ready(Runs runs) {
    this.runs = runs;
  }

  @OpenApi(
      path = "/health/ready",
      methods = HttpMethod.GET,
      operationId = "ready",
      summary = "Whether a run is served",
      tags = "operations",
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "It is; trouble says why a newer one was refused",
            content = @OpenApiContent(from = ReadyDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "503", description = "No run could be read yet")
      })
  @Override
  public void handle(Context context) {
    Optional<PublishedRun> current = runs.current();
    context
        .status(current.isPresent() ? 200 : 503)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(json(current));
  }

  private byte[] json(Optional<PublishedRun> current) {
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeStringField("status", current.isPresent() ? "ready" : "not ready");
          out.writeStringField(
              "as_of", current.map(run -> run.file().asOf().toString()).orElse(null));
          out.writeStringField("run", current.map(run -> run.file().runId()).orElse(null));
          out.writeStringField("trouble", runs.trouble().orElse(null));
          out.writeEndObject();
        });
  }
}
