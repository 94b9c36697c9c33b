package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recobro.api.document.ModelsDocument;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.evaluation.DriftLevel;
import dev.recobro.features.ReasonGroup;
import dev.recobro.models.Registry;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which models are there, how good are they, which is in force, and what has drifted? */
final class WhichModels implements Handler {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final ServedRun served;
  private final ServedModels models;

  WhichModels(ServedRun served, ServedModels models) {
    this.served = served;
    this.models = models;
  }

  @OpenApi(
      path = "/v1/models",
      methods = HttpMethod.GET,
      operationId = "models",
      summary = "The model sets",
      description =
          "What scored the run in force, its drift by feature with the level of each"
              + " (steady, moved, shifted, of_the_day) and its challengers in shadow; and,"
              + " where serve was started with --models, champion, challengers, every set with its"
              + " evaluations on days that it hadn't seen, and how the champion came to be.",
      tags = "models",
      queryParams = {
        @OpenApiParam(
            name = "limit",
            type = Integer.class,
            description = "Sets in a page, newest first: 20 unless given, at most 100"),
        @OpenApiParam(name = "cursor", description = "next_cursor of the page before")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "A page of sets, and what the run says of its own",
            content = @OpenApiContent(from = ModelsDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "A parameter is wrong; says what to do"),
        @OpenApiResponse(status = "503", description = "No run is served")
      })
  @Override
  public void handle(Context context) throws IOException {
    Parameters parameters = Parameters.of(context, Set.of("limit", "cursor"));
    int limit = parameters.whole("limit", 1).orElse(USUAL);
    if (limit > MOST) {
      throw Refusal.badParameter("limit", "limit is at most " + MOST + ".");
    }
    PublishedRun run = served.current();
    JsonNode metrics = run.figures().metrics();
    Answer answer =
        Answer.of(run)
            .with("scored_by", run.figures().record().path("models"))
            .with(metrics, "drift", "shadow")
            .with("drift_levels", driftLevels(metrics.path("drift")));
    Optional<Registry> registry = models.registry();
    if (registry.isPresent()) {
      sets(answer, registry.get(), parameters.text("cursor"), limit);
    } else {
      answer
          .with("champion", (Object) null)
          .with("challengers", List.of())
          .with("sets", List.of())
          .with("next_cursor", (Object) null)
          .with("history", List.of());
    }
    context.header("Cache-Control", "private, no-cache");
    answer.send(context);
  }

  private static Map<String, DriftLevel> driftLevels(JsonNode drift) {
    Set<String> ofTheDay = ReasonGroup.ofTheDay();
    Map<String, DriftLevel> levels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> feature : drift.properties()) {
      double psi = feature.getValue().asDouble();
      levels.put(feature.getKey(), DriftLevel.of(feature.getKey(), psi, ofTheDay));
    }
    return levels;
  }

  private static void sets(Answer answer, Registry registry, Optional<String> cursor, int limit)
      throws IOException {
    List<String> ids =
        registry.sets().list().stream().sorted(Comparator.<String>reverseOrder()).toList();
    if (cursor.isPresent() && !ids.contains(cursor.get())) {
      throw Refusal.badCursor("This isn't a cursor: take next_cursor from a page as it is.");
    }
    int from = cursor.map(last -> ids.indexOf(last) + 1).orElse(0);
    int to = Math.min(ids.size(), from + limit);
    ArrayNode sets = JsonNodeFactory.instance.arrayNode();
    for (String id : ids.subList(from, to)) {
      sets.add(ModelSetJson.of(registry, id));
    }
    answer
        .with("champion", registry.sets().champion().orElse(null))
        .with("challengers", registry.challengers())
        .with("sets", sets)
        .with("next_cursor", to < ids.size() ? ids.get(to - 1) : null)
        .with("history", registry.history());
  }
}
