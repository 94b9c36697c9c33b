package dev.recobro.api;

import dev.recobro.api.operations.Meters;
import dev.recobro.api.operations.Moment;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.Runs;
import dev.recobro.models.Registry;
import dev.recobro.store.DeskDepth;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How does the server run? Its metrics, for Prometheus. */
final class HowItRuns implements Handler {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;
  private final Runs runs;
  private final ServedModels models;
  private final Working working;
  private final WhatChanged changes;
  private final InstantSource clock;

  HowItRuns(
      Meters meters,
      Runs runs,
      ServedModels models,
      Working working,
      WhatChanged changes,
      InstantSource clock) {
    this.meters = meters;
    this.runs = runs;
    this.models = models;
    this.working = working;
    this.changes = changes;
    this.clock = clock;
  }

  @OpenApi(
      path = "/metrics",
      methods = HttpMethod.GET,
      operationId = "metrics",
      summary = "Metrics, for Prometheus",
      description =
          "Hand-outs, dispositions, withdrawals, latencies by route and status, entries by desk and"
              + " state, the run in force and its age, model sets, the process.",
      tags = "operations",
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The text format of Prometheus",
            content = @OpenApiContent(type = "string", mimeType = "text/plain"))
      })
  @Override
  public void handle(Context context) throws IOException {
    Optional<PublishedRun> run = runs.current();
    Moment moment =
        new Moment(
            run.map(this::served),
            champion(),
            run.map(this::depths).orElse(List.of()),
            changes.listeners());
    context.contentType(TYPE).header("Cache-Control", "no-store").result(meters.text(moment));
  }

  private Moment.ServedNow served(PublishedRun run) {
    return new Moment.ServedNow(
        run.file().asOf().toString(),
        run.file().runId(),
        run.figures().modelSet(),
        Duration.between(run.file().startedAt(), clock.instant()));
  }

  private Optional<String> champion() throws IOException {
    Optional<Registry> registry = models.registry();
    return registry.isPresent() ? registry.get().sets().champion() : Optional.empty();
  }

  private List<DeskDepth> depths(PublishedRun run) {
    return working
        .work()
        .map(work -> work.store().read(look -> look.depths(run.file().fingerprint())))
        .orElse(List.of());
  }
}
