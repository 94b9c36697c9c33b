package dev.recobro.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.document.BehindPage;
import dev.recobro.api.run.Activity;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which accounts stand behind a figure of the portfolio? */
final class WhoIsBehindIt implements Handler {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final ServedRun served;

  WhoIsBehindIt(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/portfolio/accounts",
      methods = HttpMethod.GET,
      operationId = "behind",
      summary = "The accounts behind a figure",
      description =
          "Of a bucket of aging, those that owe, with most overdue first; of a channel in"
              + " contacts_by_channel, those tried most first; of a method in payments_by_method,"
              + " those that paid most first; on whatever desk, listed or not. Give one of bucket,"
              + " channel and method.",
      tags = "portfolio",
      queryParams = {
        @OpenApiParam(name = "bucket", description = "As in aging: 31-60", example = "31-60"),
        @OpenApiParam(name = "channel", description = "As in contacts_by_channel"),
        @OpenApiParam(name = "method", description = "As in payments_by_method"),
        @OpenApiParam(
            name = "week",
            description = "First day of a week, with channel or method; all weeks unless given"),
        @OpenApiParam(
            name = "limit",
            type = Integer.class,
            description = "Accounts in a page: 100 unless given, at most 1000"),
        @OpenApiParam(name = "cursor", description = "next_cursor of the page before")
      },
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "A page of accounts",
            content = @OpenApiContent(from = BehindPage.class, mimeType = "application/json")),
        @OpenApiResponse(status = "304", description = "The client has it already"),
        @OpenApiResponse(status = "400", description = "A parameter is wrong; says what to do"),
        @OpenApiResponse(
            status = "404",
            description = "The run was published before contacts and payments were counted"),
        @OpenApiResponse(status = "410", description = "The run that the cursor is of was let go"),
        @OpenApiResponse(status = "503", description = "No run is served")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused {
    Parameters parameters = Parameters.of(context, FigureAsked.PARAMETERS);
    FigureAsked asked = FigureAsked.of(parameters);
    int limit = parameters.whole("limit", 1).orElse(USUAL);
    if (limit > MOST) {
      throw Refusal.badParameter("limit", "limit is at most " + MOST + ".");
    }
    Optional<Cursor> cursor = parameters.text("cursor").map(Cursor::parse);
    if (cursor.isPresent() && !cursor.get().fits(asked.canonical())) {
      throw Refusal.badCursor(
          "The cursor is of another figure: keep the parameters, or leave it out.");
    }
    PublishedRun inForce = served.current();
    PublishedRun run = cursor.map(one -> served.of(one, inForce)).orElse(inForce);
    int offset = cursor.map(Cursor::offset).orElse(0);
    if (!EntityTag.unchanged(
        context, run.file().fingerprint(), asked.canonical(), offset + "+" + limit)) {
      answer(run, asked, offset, limit).send(context);
    }
  }

  private static Answer answer(PublishedRun run, FigureAsked asked, int offset, int limit)
      throws IOException, RunRefused {
    if (asked.kind().isEmpty()) {
      return page(run, asked, run.inBucket(asked.code()), BehindJson::of, offset, limit);
    }
    if (!run.activity().known()) {
      throw Refusal.notFound(
          "This run doesn't count contacts and payments by account: make one with this version of"
              + " Recobro.");
    }
    Activity.Kind kind = asked.kind().get();
    return page(
        run,
        asked,
        run.activity().accounts(kind, asked.code(), asked.week()),
        account -> BehindJson.of(kind, account),
        offset,
        limit);
  }

  private static <T> Answer page(
      PublishedRun run,
      FigureAsked asked,
      List<T> all,
      Function<T, ObjectNode> json,
      int offset,
      int limit) {
    int from = Math.min(offset, all.size());
    int to = (int) Math.min((long) from + limit, all.size());
    List<ObjectNode> lines = all.subList(from, to).stream().map(json).toList();
    return Answer.of(run)
        .with("count", all.size())
        .with("accounts", JsonNodeFactory.instance.arrayNode().addAll(lines))
        .with(
            "next_cursor",
            to < all.size()
                ? Cursor.of(run.file().fingerprint(), asked.canonical(), to).text()
                : null);
  }
}
