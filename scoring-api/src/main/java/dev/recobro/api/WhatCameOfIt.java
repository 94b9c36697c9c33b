package dev.recobro.api;

import dev.recobro.api.document.DispositionAsked;
import dev.recobro.api.document.DispositionDocument;
import dev.recobro.api.run.Checksums;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.work.Asked;
import dev.recobro.api.work.DayWork;
import dev.recobro.api.work.Refused;
import dev.recobro.api.work.Reply;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What came of this attempt? */
final class WhatCameOfIt implements Handler {
  private static final String NDJSON = "application/x-ndjson";
  private static final int LONGEST_KEY = 256;
  private static final int MOST_LINES = 10_000;

  private final ServedRun served;
  private final Working working;
  private final DispositionReader reader;

  WhatCameOfIt(ServedRun served, Working working, OutcomeCodes codes) {
    this.served = served;
    this.working = working;
    this.reader = new DispositionReader(codes);
  }

  @OpenApi(
      path = "/v1/dispositions",
      methods = HttpMethod.POST,
      operationId = "disposition",
      summary = "Tells what came of attempts",
      description =
          "Ends the lease, records the contact, and does at once what follows: a promise holds the"
              + " account until its day and the days of grace, a callback comes again at its time,"
              + " refused, dispute, opt_out, cease, wrong_number and disconnected act on flags,"
              + " contact points and the day's lists. The same Idempotency-Key with the same"
              + " content gets the first answer again. Many come as application/x-ndjson, a line"
              + " each with a member key instead of the header; every line has its own answer.",
      tags = "dialers",
      headers =
          @OpenApiParam(
              name = "Idempotency-Key",
              description =
                  "A key of the client's, up to 256 characters, new for each disposition; needed"
                      + " with application/json"),
      requestBody =
          @OpenApiRequestBody(
              required = true,
              description = "The disposition; as application/x-ndjson one a line",
              content = {
                @OpenApiContent(from = DispositionAsked.class, mimeType = "application/json"),
                @OpenApiContent(type = "string", mimeType = "application/x-ndjson")
              }),
      responses = {
        @OpenApiResponse(
            status = "201",
            description = "It is recorded",
            content =
                @OpenApiContent(from = DispositionDocument.class, mimeType = "application/json")),
        @OpenApiResponse(
            // Of many; a range, lest generated clients take its text for the answer to one.
            status = "2XX",
            description =
                "Of many, 200: a line for each line: line, status, again, and the disposition or"
                    + " the problem",
            content = @OpenApiContent(type = "string", mimeType = "application/x-ndjson")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON"),
        @OpenApiResponse(status = "404", description = "No such lease"),
        @OpenApiResponse(status = "409", description = "The lease has its disposition already"),
        @OpenApiResponse(status = "413", description = "The body is too large"),
        @OpenApiResponse(status = "415", description = "No such content type"),
        @OpenApiResponse(status = "422", description = "A member is missing or doesn't fit"),
        @OpenApiResponse(
            status = "503",
            description = "Nothing is recorded here, or no run is served yet")
      })
  @Override
  public void handle(Context context) throws IOException {
    DayWork work = working.needed(context);
    Uploads.demand(context, "application/json", NDJSON);
    PublishedRun run = served.current();
    if (String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).startsWith(NDJSON)) {
      lines(context, work, run);
      return;
    }
    String key = context.header("Idempotency-Key");
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Refusal.badHeader("Idempotency-Key: give one of 1 to 256 characters, new each time.");
    }
    String text = Uploads.text(context, BodyLimit.ONE);
    Reply reply =
        work.dispositions().record(run, asked(key, text, Body.parse(text, reader.names())));
    Replies.write(context, reply);
  }

  /** Each line is done, or refused, by itself; those before a refused one stay done. */
  private void lines(Context context, DayWork work, PublishedRun run) throws IOException {
    List<String> texts = Uploads.text(context, BodyLimit.LINES).lines().toList();
    if (texts.size() > MOST_LINES) {
      throw Refusal.tooLarge("At most " + MOST_LINES + " lines at once.");
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        lines.add(line(i + 1, texts.get(i)));
      }
    }
    Iterator<Supplier<Reply>> replies =
        work.dispositions()
            .recordAll(run, lines.stream().flatMap(line -> line.asked().stream()).toList())
            .iterator();
    StringBuilder answers = new StringBuilder();
    for (Line line : lines) {
      String refusal = line.refusal();
      answers.append(refusal == null ? answer(line.number(), replies.next()) : refusal);
      answers.append('\n');
    }
    context.contentType(NDJSON).header("Cache-Control", "no-store").result(answers.toString());
  }

  /**
   * A line as far as it could be read.
   *
   * @param refusal the answer to one that couldn't
   */
  private record Line(int number, Optional<Asked> asked, @Nullable String refusal) {}

  private Line line(int number, String text) {
    try {
      Body body = Body.parse(text, reader.namesOfLines());
      return new Line(number, Optional.of(asked(body.needed("key").line(), text, body)), null);
    } catch (Refusal refusal) {
      return new Line(number, Optional.empty(), problem(number, refusal.problem()));
    }
  }

  private Asked asked(String key, String text, Body body) {
    return new Asked(key, Checksums.of(text), reader.read(body));
  }

  private static String answer(int number, Supplier<Reply> recorded) {
    try {
      Reply reply = recorded.get();
      return answer(number, reply.status(), reply.again(), "disposition", reply.body());
    } catch (Refused refused) {
      return problem(number, refused.problem());
    }
  }

  private static String problem(int number, Problem problem) {
    String body = new String(problem.json(), StandardCharsets.UTF_8);
    return answer(number, problem.status(), false, "problem", body);
  }

  private static String answer(int line, int status, boolean again, String name, String json) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeNumberField("line", line);
          out.writeNumberField("status", status);
          out.writeBooleanField("again", again);
          out.writeFieldName(name);
          out.writeRawValue(json);
          out.writeEndObject();
        });
  }
}
