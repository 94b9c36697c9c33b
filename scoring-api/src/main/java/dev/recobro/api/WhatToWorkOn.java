package dev.recobro.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.recobro.api.document.ProblemDocument;
import dev.recobro.api.document.WorklistLine;
import dev.recobro.api.document.WorklistPage;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.Rows;
import dev.recobro.api.run.RunRefused;
import dev.recobro.api.run.Selection;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Which accounts should this desk work on, in which order, and why? */
final class WhatToWorkOn implements Handler {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_JSON_LIMIT = 1000;
  private static final int STREAM_BUFFER = 1 << 16;

  private final ServedRun served;
  private final BufferAllocator arrow;

  WhatToWorkOn(ServedRun served, BufferAllocator arrow) {
    this.served = served;
    this.arrow = arrow;
  }

  @OpenApi(
      path = "/v1/worklists/{day}/{desk}",
      methods = HttpMethod.GET,
      operationId = "worklist",
      summary = "A desk's worklist",
      description =
          "Entries of one desk in rank order. JSON comes in pages; CSV, NDJSON and Arrow hold the"
              + " whole list unless limit is given, and then name the next page in a Link header."
              + " Estimated amounts are rounded in text and whole in Arrow.",
      tags = "worklists",
      pathParams = {
        @OpenApiParam(
            name = "day",
            description = "A day such as 2026-11-22, or current",
            required = true,
            example = "current"),
        @OpenApiParam(name = "desk", description = "Name of a desk", required = true)
      },
      queryParams = {
        @OpenApiParam(
            name = "limit",
            type = Integer.class,
            description = "Entries in a page: 100 unless given, in JSON at most 1000"),
        @OpenApiParam(name = "cursor", description = "next_cursor of the page before"),
        @OpenApiParam(
            name = "channel",
            description = "call, sms, whatsapp, email, ivr, letter or visit"),
        @OpenApiParam(
            name = "segment",
            description = "A segment that the page names under segments"),
        @OpenApiParam(
            name = "bucket",
            description = "current, 1-30, 31-60, 61-90, 91-120, 121-180 or 181+"),
        @OpenApiParam(
            name = "min_overdue",
            type = Double.class,
            description = "Least overdue, in major units of the account's currency"),
        @OpenApiParam(
            name = "sort",
            description =
                "rank, account_id, overdue, days_past_due, channel, segment, propensity,"
                    + " expected_recovery, net_value or reason; a minus sign before it turns the"
                    + " order round; amounts are grouped by currency; ties go by rank")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "A page, or the whole list",
            content = {
              @OpenApiContent(from = WorklistPage.class, mimeType = "application/json"),
              @OpenApiContent(from = String.class, mimeType = "text/csv"),
              @OpenApiContent(from = WorklistLine.class, mimeType = "application/x-ndjson"),
              @OpenApiContent(
                  mimeType = "application/vnd.apache.arrow.stream",
                  type = "string",
                  format = "binary")
            }),
        @OpenApiResponse(status = "304", description = "The client has it already"),
        @OpenApiResponse(
            status = "400",
            description = "A parameter or the cursor is wrong; says what to do",
            // Named this once, so that the document has the schema; Description adds the rest.
            content =
                @OpenApiContent(
                    from = ProblemDocument.class,
                    mimeType = "application/problem+json")),
        @OpenApiResponse(status = "404", description = "No such day or desk"),
        @OpenApiResponse(status = "406", description = "No such format"),
        @OpenApiResponse(status = "410", description = "The run that the cursor is of was let go")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused {
    PublishedRun asked = served.ofDay(context.pathParam("day"));
    WorklistQuery query = WorklistQuery.of(context, context.pathParam("desk"));
    Format format =
        Format.accepted(context.header("Accept"))
            .orElseThrow(() -> Refusal.notAcceptable("The formats are " + Format.all() + "."));
    PublishedRun run =
        query.cursor().map(cursor -> served.of(checked(cursor, query), asked)).orElse(asked);
    ServedRun.needsDesk(run, query.selection().desk());
    answer(context, run, query, format);
  }

  private void answer(Context context, PublishedRun run, WorklistQuery query, Format format)
      throws IOException {
    Selection selection = query.selection();
    int offset = query.cursor().map(Cursor::offset).orElse(0);
    Rows all = run.rows(selection);
    int limit = limit(query, format, all.count());
    context.header("Vary", "Accept");
    if (EntityTag.unchanged(
        context,
        run.file().fingerprint(),
        selection.canonical(),
        format.name(),
        offset + "+" + limit)) {
      return;
    }
    int from = Math.min(offset, all.count());
    int to = (int) Math.min((long) from + limit, all.count());
    String next =
        to < all.count()
            ? Cursor.of(run.file().fingerprint(), selection.canonical(), to).text()
            : null;
    if (next != null) {
      context.header("Link", "<" + nextAddress(context, next) + ">; rel=\"next\"");
    }
    context.contentType(format.contentType());
    if (!context.method().equals(HandlerType.HEAD)) {
      write(context, run, selection, format, all, from, to, next);
    }
  }

  private static int limit(WorklistQuery query, Format format, int count) {
    if (format != Format.JSON) {
      return query.limit().orElse(count);
    }
    int limit = query.limit().orElse(DEFAULT_LIMIT);
    if (limit > MAX_JSON_LIMIT) {
      throw Refusal.badParameter(
          "limit", "limit is at most 1000 in JSON; take text/csv or NDJSON for the whole list.");
    }
    return limit;
  }

  private static Cursor checked(Cursor cursor, WorklistQuery query) {
    if (!cursor.fits(query.selection().canonical())) {
      throw Refusal.badCursor(
          "The cursor is of another list: keep desk, filters and sort, or leave it out.");
    }
    return cursor;
  }

  private void write(
      Context context,
      PublishedRun run,
      Selection selection,
      Format format,
      Rows all,
      int from,
      int to,
      @Nullable String next)
      throws IOException {
    Rows rows = all.slice(from, to);
    if (format == Format.JSON) {
      byte[] page = page(run, selection, all.count(), rows, next);
      context.res().setContentLength(page.length);
      context.res().getOutputStream().write(page);
      return;
    }
    OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), STREAM_BUFFER);
    switch (format) {
      case CSV -> rows.csv(out);
      case NDJSON -> rows.jsonLines(out);
      case ARROW, JSON -> {
        try (BufferAllocator memory = arrow.newChildAllocator("worklist", 0, Long.MAX_VALUE)) {
          rows.arrow(out, memory);
        }
      }
    }
    out.flush();
  }

  private static byte[] page(
      PublishedRun run, Selection selection, int count, Rows rows, @Nullable String next)
      throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream(rows.jsonLength() + 512);
    String head =
        "{\"as_of\":"
            + quoted(run.file().asOf().toString())
            + ",\"desk\":"
            + quoted(selection.desk())
            + ",\"run\":"
            + quoted(run.file().runId())
            + ",\"count\":"
            + count
            + ",\"sort\":"
            + quoted((selection.descending() ? "-" : "") + selection.sort().code())
            + ",\"segments\":"
            + quoted(run.worklist().segments(selection.desk()))
            + ",\"entries\":";
    page.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    rows.jsonArray(page);
    String tail = ",\"next_cursor\":" + (next == null ? "null" : quoted(next)) + "}";
    page.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
    return page.toByteArray();
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(WhatToWorkOn::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static String nextAddress(Context context, String next) {
    StringBuilder address = new StringBuilder(context.path()).append("?cursor=").append(next);
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor")) {
                address
                    .append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8));
              }
            });
    return address.toString();
  }
}
