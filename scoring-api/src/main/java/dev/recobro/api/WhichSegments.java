package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.document.SegmentsDocument;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.Segmentation;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Which kinds of behaviour are there, how does each one pay, and who moved between them? */
final class WhichSegments implements Handler {
  private final ServedRun served;
  private final ServedModels models;

  WhichSegments(ServedRun served, ServedModels models) {
    this.served = served;
    this.models = models;
  }

  @OpenApi(
      path = "/v1/segments",
      methods = HttpMethod.GET,
      operationId = "segments",
      summary = "The portfolio's segments",
      description =
          "Each segment's accounts tonight, its figures in training and its centroid, in standard"
              + " deviations from the portfolio; and who was in which segment a month ago."
              + " Centroids are null where serve was started without --models, and for new"
              + " accounts.",
      tags = "models",
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The segments of the run in force; none without a segmentation",
            content =
                @OpenApiContent(from = SegmentsDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "304", description = "The client has them already"),
        @OpenApiResponse(status = "503", description = "No run is served")
      })
  @Override
  public void handle(Context context) throws IOException {
    Parameters.of(context, Set.of());
    PublishedRun run = served.current();
    Optional<Segmentation> found = models.segmentation(run.figures().modelSet());
    String centroids = found.isPresent() ? "centroids" : "";
    if (!EntityTag.unchanged(context, run.file().fingerprint(), "segments", centroids)) {
      JsonNode metrics = run.figures().metrics();
      ArrayNode segments = JsonNodeFactory.instance.arrayNode();
      for (JsonNode segment : metrics.path("segments")) {
        ObjectNode line = segment.deepCopy();
        line.set("centroid", centroid(found, segment.path("segment").asText()));
        segments.add(line);
      }
      Answer.of(run)
          .with("model_set", run.figures().record().path("models").path("set"))
          .with("segments", segments)
          .with("migration", metrics.path("segment_migration"))
          .send(context);
    }
  }

  private static JsonNode centroid(Optional<Segmentation> found, String code) {
    Optional<Segment> segment =
        found.stream()
            .flatMap(segmentation -> segmentation.segments().stream())
            .filter(one -> one.code().equals(code) && !one.centroid().isEmpty())
            .findFirst();
    if (found.isEmpty() || segment.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    ObjectNode centroid = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < found.get().axes().size(); i++) {
      centroid.put(
          found.get().axes().get(i).behaviour().feature(), segment.get().centroid().get(i));
    }
    return centroid;
  }
}
