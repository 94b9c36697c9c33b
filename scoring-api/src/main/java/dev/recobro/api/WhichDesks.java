package dev.recobro.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.document.WorklistDays;
import dev.recobro.api.run.DeskFigures;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunFile;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Which days have worklists, and for which desks? */
final class WhichDesks implements Handler {
  private static final int DEFAULT_LIMIT = 31;
  private static final int MAX_LIMIT = 1000;

  private final ServedRun served;

  WhichDesks(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/worklists",
      methods = HttpMethod.GET,
      operationId = "worklists",
      summary = "Days and desks that have worklists",
      description = "Newest day first, up to the day of the run in force.",
      tags = "worklists",
      queryParams = {
        @OpenApiParam(
            name = "limit",
            type = Integer.class,
            description = "Days in a page: 31 unless given, at most 1000"),
        @OpenApiParam(name = "cursor", description = "next_cursor of the page before")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The days, and the desks of each",
            content = @OpenApiContent(from = WorklistDays.class, mimeType = "application/json")),
        @OpenApiResponse(status = "503", description = "No run is served yet")
      })
  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("limit", "cursor"));
    PublishedRun current = served.current();
    int limit = parameters.whole("limit", 1).orElse(DEFAULT_LIMIT);
    if (limit > MAX_LIMIT) {
      throw Refusal.badParameter("limit", "limit is at most " + MAX_LIMIT + ".");
    }
    SortedMap<LocalDate, RunFile> days = served.runs().days();
    List<RunFile> page =
        new ArrayList<>(
            parameters.text("cursor").map(text -> days.headMap(day(text))).orElse(days).values());
    Collections.reverse(page);
    context.contentType("application/json").header("Cache-Control", "private, no-cache");
    context.result(json(current.file(), page, limit));
  }

  private static byte[] json(RunFile current, List<RunFile> runs, int limit) {
    int shown = Math.min(limit, runs.size());
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeStringField("current", current.asOf().toString());
          out.writeArrayFieldStart("days");
          for (RunFile run : runs.subList(0, shown)) {
            day(out, run);
          }
          out.writeEndArray();
          out.writeStringField(
              "next_cursor", shown < runs.size() ? cursor(runs.get(shown - 1).asOf()) : null);
          out.writeEndObject();
        });
  }

  private static void day(JsonGenerator out, RunFile run) throws IOException {
    out.writeStartObject();
    out.writeStringField("as_of", run.asOf().toString());
    out.writeStringField("run", run.runId());
    out.writeArrayFieldStart("desks");
    for (DeskFigures desk : run.desks()) {
      out.writeStartObject();
      out.writeStringField("desk", desk.desk());
      out.writeNumberField("entries", desk.entries());
      out.writeNumberField("capacity_minutes", desk.capacityMinutes());
      out.writeNumberField("used_minutes", desk.usedMinutes());
      out.writeNumberField("shadow_price", desk.shadowPrice());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeFieldName("counts");
    out.writeRawValue(run.counts().isMissingNode() ? "{}" : run.counts().toString());
    out.writeEndObject();
  }

  private static String cursor(LocalDate day) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(day.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw Refusal.badCursor("This isn't a cursor: take next_cursor from a page as it is.");
    }
  }
}
