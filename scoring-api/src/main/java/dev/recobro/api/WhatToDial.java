package dev.recobro.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.run.Csv;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.api.vicidial.Leads;
import dev.recobro.api.work.CallList;
import dev.recobro.api.work.DayWork;
import dev.recobro.store.AuditDraft;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whom may a dialer that loads whole lists call now? */
final class WhatToDial implements Handler {
  private static final List<Format> FORMATS = List.of(Format.CSV, Format.NDJSON);
  private static final String LIST_ID = "[0-9]{3,12}";

  private final ServedRun served;
  private final Working working;
  private final Turn turn = new Turn("for dialers' lists");

  WhatToDial(ServedRun served, Working working) {
    this.served = served;
    this.working = working;
  }

  @OpenApi(
      path = "/v1/worklists/{day}/{desk}/leads",
      methods = HttpMethod.GET,
      operationId = "leads",
      summary = "What a dialer may call now",
      description =
          "The desk's calls for a dialer that loads whole lists, in rank order: contact law is"
              + " asked about each at this moment, and what is leased, done, withdrawn or has no"
              + " usable phone is left out; the header Left-Out counts them by reason. Nothing is"
              + " leased: give a desk to such a list or to leases. Load it again at least as often"
              + " as windows open and close, and take withdrawals from /v1/events.",
      tags = "worklists",
      pathParams = {
        @OpenApiParam(
            name = "day",
            description = "The day of the run in force, or current",
            required = true,
            example = "current"),
        @OpenApiParam(name = "desk", description = "Name of a desk", required = true)
      },
      queryParams = {
        @OpenApiParam(
            name = "layout",
            description =
                "generic (a header, then named columns) unless given, or vicidial (the standard"
                    + " format of its list loader, without a header)"),
        @OpenApiParam(name = "list", description = "With vicidial: id of its list, 3 to 12 digits")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The list; a row or a line for each entry",
            content = {
              @OpenApiContent(from = String.class, mimeType = "text/csv"),
              @OpenApiContent(from = String.class, mimeType = "application/x-ndjson")
            }),
        @OpenApiResponse(status = "400", description = "A parameter doesn't fit"),
        @OpenApiResponse(status = "404", description = "No such day or desk"),
        @OpenApiResponse(status = "406", description = "No such format"),
        @OpenApiResponse(
            status = "409",
            description = "The run was published by an earlier program, or replaced"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused, InterruptedException {
    DayWork work = working.needed(context);
    Parameters parameters = Parameters.of(context, Set.of("layout", "list"));
    LeadLayout layout = layout(parameters);
    String list = list(parameters, layout);
    Format format =
        Format.accepted(context.header("Accept"), FORMATS)
            .orElseThrow(
                () -> Refusal.notAcceptable("The formats are text/csv, application/x-ndjson."));
    String desk = context.pathParam("desk");
    PublishedRun run = served.inForce(context.pathParam("day"));
    ServedRun.needsDesk(run, desk);
    turn.take(() -> answer(context, work, run, new Asked(desk, layout, list, format)));
  }

  /** What is asked for. */
  private record Asked(String desk, LeadLayout layout, String list, Format format) {}

  private void answer(Context context, DayWork work, PublishedRun run, Asked asked) {
    Instant now = work.clock().instant();
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    CallList calls = work.calls(run);
    for (CallList.Candidate entry : calls.of(asked.desk(), now)) {
      Optional<String> whyNot = asked.layout().whyNot(entry);
      whyNot.ifPresentOrElse(
          why -> leftOut.merge(why, 1, Integer::sum),
          () -> rows.add(asked.layout().row(entry.line(), asked.list())));
    }
    work.store()
        .write(
            writing -> {
              writing.audit(listed(now, calls.run(), asked, rows.size()));
              return true;
            });
    context
        .contentType(contentType(asked))
        .header("Cache-Control", "no-store")
        .header("Left-Out", Leads.counts(leftOut))
        .result(asked.format() == Format.CSV ? csv(rows, asked.layout()) : lines(rows));
  }

  private static String contentType(Asked asked) {
    return asked.format() == Format.CSV
        ? "text/csv; charset=utf-8; header=" + (asked.layout().headed() ? "present" : "absent")
        : asked.format().contentType();
  }

  private static AuditDraft listed(Instant now, PublishedRun run, Asked asked, int entries) {
    String body =
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringField("run", run.file().runId());
              out.writeStringField("layout", asked.layout().code());
              out.writeNumberField("entries", entries);
              out.writeEndObject();
            });
    return new AuditDraft(now, "listed_for_dialer", "", "", "api", asked.desk(), body);
  }

  private static byte[] csv(List<Map<String, String>> rows, LeadLayout layout) {
    StringBuilder out = new StringBuilder();
    if (layout.headed()) {
      out.append(String.join(",", layout.names())).append("\r\n");
    }
    for (Map<String, String> row : rows) {
      for (String name : layout.names()) {
        Csv.field(out, row.getOrDefault(name, ""));
        out.append(',');
      }
      out.setLength(out.length() - 1);
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lines(List<Map<String, String>> rows) {
    StringBuilder out = new StringBuilder();
    for (Map<String, String> row : rows) {
      out.append(Json.text(json -> object(json, row))).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void object(JsonGenerator out, Map<String, String> row) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, String> field : row.entrySet()) {
      out.writeStringField(field.getKey(), field.getValue());
    }
    out.writeEndObject();
  }

  private static LeadLayout layout(Parameters parameters) {
    String code = parameters.text("layout").orElse(LeadLayout.GENERIC.code());
    for (LeadLayout layout : LeadLayout.values()) {
      if (layout.code().equals(code)) {
        return layout;
      }
    }
    throw Refusal.badParameter("layout", "layout is generic or vicidial.");
  }

  private static String list(Parameters parameters, LeadLayout layout) {
    Optional<String> list = parameters.text("list");
    if (layout == LeadLayout.GENERIC) {
      if (list.isPresent()) {
        throw Refusal.badParameter("list", "list goes with layout=vicidial.");
      }
      return "";
    }
    return list.filter(id -> id.matches(LIST_ID))
        .orElseThrow(
            () ->
                Refusal.badParameter("list", "list is the id of VICIdial's list: 3 to 12 digits."));
  }
}
