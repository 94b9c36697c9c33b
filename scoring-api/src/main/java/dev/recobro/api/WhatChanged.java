package dev.recobro.api;

import dev.recobro.api.work.DayWork;
import dev.recobro.store.StoredEvent;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;

/** What has changed on the lists since? A stream of server-sent events. */
final class WhatChanged implements Handler, AutoCloseable {
  private static final int LISTENERS = 100;
  private static final int TOGETHER = 500;
  private static final int QUIET_LOOKS = 20;

  private final Working working;
  private final EventBell bell;
  private final Semaphore places = new Semaphore(LISTENERS);
  private volatile boolean closing;

  WhatChanged(Working working) {
    this.working = working;
    this.bell = new EventBell();
    working.work().ifPresent(work -> work.store().onEvents(bell::ring));
  }

  @OpenApi(
      path = "/v1/events",
      methods = HttpMethod.GET,
      operationId = "events",
      summary = "Changes of the lists, as they come",
      description =
          "Server-sent events: withdrawn (account_id, debtor_id, desk, rank, lease_id, why),"
              + " re-ranked (account_id, desk, rank, pinned), published (as_of, run). With"
              + " Last-Event-ID the stream begins after that event, else with the next one.",
      tags = "dialers",
      headers =
          @OpenApiParam(
              name = "Last-Event-ID",
              description = "id of the last event that was received; 0 for all"),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The events",
            content = @OpenApiContent(type = "string", mimeType = "text/event-stream")),
        @OpenApiResponse(status = "429", description = "As many listen as may"),
        @OpenApiResponse(status = "503", description = "Nothing is recorded here")
      })
  @Override
  public void handle(Context context) throws IOException, InterruptedException {
    DayWork work = working.needed(context);
    long last = begin(context, work);
    if (!places.tryAcquire()) {
      throw Refusal.tooMany("At most " + LISTENERS + " listen at a time: try again later.", 30);
    }
    try {
      context.contentType("text/event-stream").header("Cache-Control", "no-store");
      stream(context, work, last);
    } finally {
      places.release();
    }
  }

  private static long begin(Context context, DayWork work) {
    String header = context.header("Last-Event-ID");
    if (header == null) {
      return work.store().<Long>read(look -> look.events().last());
    }
    if (!header.matches("[0-9]{1,18}")) {
      throw Refusal.badHeader("Last-Event-ID: the id of an event, a whole number.");
    }
    return Long.parseLong(header);
  }

  private void stream(Context context, DayWork work, long begun)
      throws IOException, InterruptedException {
    ServletOutputStream out = context.res().getOutputStream();
    long last = begun;
    int quiet = 0;
    write(out, "retry: 1000\n\n");
    while (!closing && Guard.mayStay(context)) {
      long rung = bell.count();
      long after = last;
      List<StoredEvent> events = work.store().read(look -> look.events().after(after, TOGETHER));
      if (!events.isEmpty()) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> append(text, event));
        write(out, text.toString());
        last = events.get(events.size() - 1).seq();
        quiet = 0;
      } else if (++quiet == QUIET_LOOKS) {
        // A word now and then finds out who has gone.
        write(out, ":\n\n");
        quiet = 0;
      }
      if (events.size() < TOGETHER) {
        bell.await(rung);
      }
    }
  }

  private static void append(StringBuilder text, StoredEvent event) {
    text.append("id: ").append(event.seq());
    text.append("\nevent: ").append(event.event().kind());
    text.append("\ndata: ").append(event.event().body()).append("\n\n");
  }

  private static void write(ServletOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Clients that listen at this moment. */
  int listeners() {
    return LISTENERS - places.availablePermits();
  }

  /** Ends every stream. */
  @Override
  public void close() {
    closing = true;
    bell.ring();
  }
}
