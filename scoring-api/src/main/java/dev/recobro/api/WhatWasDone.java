package dev.recobro.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.document.AuditPage;
import dev.recobro.api.run.Json;
import dev.recobro.api.work.DayWork;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.AuditRecord;
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
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What was done, when, by whom and under which rule? */
final class WhatWasDone implements Handler {
  private static final Set<String> NAMES = Set.of("account", "from", "to", "limit", "cursor");
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Working working;

  WhatWasDone(Working working) {
    this.working = working;
  }

  @OpenApi(
      path = "/v1/audit",
      methods = HttpMethod.GET,
      operationId = "audit",
      summary = "The audit",
      description =
          "Every hand-out, every entry held back with its rules, every contact, promise, payment,"
              + " hold and pin, in the order in which they were recorded. Each record's hash holds"
              + " the one before it; key is the id and name of the key that it came by.",
      tags = "auditors",
      queryParams = {
        @OpenApiParam(name = "account", description = "account_id"),
        @OpenApiParam(name = "from", description = "RFC 3339; records made then or later"),
        @OpenApiParam(name = "to", description = "RFC 3339; records made before"),
        @OpenApiParam(
            name = "limit",
            type = Integer.class,
            description = "Records in a page: 100 unless given, at most 1000"),
        @OpenApiParam(name = "cursor", description = "next_cursor of the page before")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The records",
            content = @OpenApiContent(from = AuditPage.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "A parameter doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) {
    DayWork work = working.needed(context);
    Parameters parameters = Parameters.of(context, NAMES);
    int limit = parameters.whole("limit", 1).orElse(USUAL);
    if (limit > MOST) {
      throw Refusal.badParameter("limit", "limit is at most " + MOST + ".");
    }
    String account = parameters.text("account").orElse(null);
    if (account != null && account.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.badParameter("account", "account is an account_id: text, percent-encoded.");
    }
    Instant from = parameters.text("from").map(text -> instant("from", text)).orElse(null);
    Instant to = parameters.text("to").map(text -> instant("to", text)).orElse(null);
    long after = parameters.text("cursor").map(WhatWasDone::number).orElse(0L);
    List<AuditRecord> records =
        work.store().read(look -> look.audit().page(account, from, to, after, limit + 1));
    context
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(json(records, limit));
  }

  private static byte[] json(List<AuditRecord> records, int limit) {
    int shown = Math.min(limit, records.size());
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("records");
          for (AuditRecord record : records.subList(0, shown)) {
            record(out, record);
          }
          out.writeEndArray();
          out.writeStringField(
              "next_cursor", shown < records.size() ? cursor(records.get(shown - 1).seq()) : null);
          out.writeEndObject();
        });
  }

  private static void record(JsonGenerator out, AuditRecord record) throws IOException {
    AuditDraft draft = record.draft();
    out.writeStartObject();
    out.writeNumberField("seq", record.seq());
    out.writeStringField("at", draft.at().toString());
    out.writeStringField("kind", draft.kind());
    out.writeStringField("account_id", draft.accountId());
    out.writeStringField("debtor_id", draft.debtorId());
    out.writeStringField("by", draft.who());
    out.writeStringField("key", record.actor().isEmpty() ? null : record.actor());
    out.writeStringField("ref", draft.ref());
    out.writeFieldName("details");
    out.writeRawValue(draft.body());
    out.writeStringField("hash", record.hash());
    out.writeEndObject();
  }

  private static String cursor(long seq) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("audit:" + seq).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static long number(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      if (text.startsWith("audit:")) {
        return Long.parseLong(text.substring("audit:".length()));
      }
    } catch (IllegalArgumentException notACursor) {
      // Refused below, as any other text that isn't a cursor.
    }
    throw Refusal.badCursor("This isn't a cursor: take next_cursor from a page as it is.");
  }

  private static Instant instant(String name, String text) {
    try {
      // In a query a bare plus sign means a blank.
      OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeParseException notATime) {
      // Refused below, as one out of range.
    }
    throw Refusal.badParameter(
        name, name + " is a time with its offset, such as 2026-11-03T14:05:00-05:00.");
  }
}
