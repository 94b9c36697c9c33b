package dev.recobro.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recobro.api.document.ScoresDocument;
import dev.recobro.api.document.ScoresQuestion;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunFile;
import dev.recobro.api.run.RunRefused;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiAdditionalContent;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** What are these accounts worth today, what may be done about them, and why? */
final class WhatAreTheyWorth implements Handler {
  private static final List<Format> FORMATS = List.of(Format.JSON, Format.ARROW);

  private final ServedRun served;
  private final ServedModels models;
  private final BufferAllocator arrow;

  /** Histories take memory: one request's at a time. */
  private final Turn turn = new Turn("for scores");

  private @Nullable Scorer kept;

  WhatAreTheyWorth(ServedRun served, ServedModels models, BufferAllocator arrow) {
    this.served = served;
    this.models = models;
    this.arrow = arrow;
  }

  @OpenApi(
      path = "/v1/scores",
      methods = HttpMethod.POST,
      operationId = "scores",
      summary = "Scores on demand",
      description =
          "Takes up to 1,000 accounts as the tables of a portfolio, in columns of the same names"
              + " (docs/input.md), and gives for each its propensities, segment, what each action"
              + " would bring and what holds it, and the reasons: by the same functions as the"
              + " night, with the model set, config and law of the run in force. Everything dated"
              + " before as_of is known, nothing dated that day or later is; as_of is the run's day"
              + " unless given. Nothing is kept. Needs serve --models. As multipart/form-data each"
              + " table is a part of its name that holds an Arrow IPC stream; with Accept:"
              + " application/vnd.apache.arrow.stream the scores come as one, in the columns of the"
              + " published accounts (docs/output.md).",
      tags = "scores",
      requestBody =
          @OpenApiRequestBody(
              required = true,
              content = {
                @OpenApiContent(
                    from = ScoresQuestion.class,
                    mimeType = "application/json",
                    example =
                        "{\"debtors\": [{\"debtor_id\": \"D1\", \"jurisdiction\": \"CO\"}],"
                            + " \"contact_points\": [{\"debtor_id\": \"D1\", \"channel\":"
                            + " \"sms\", \"address\": \"+573000000001\", \"consent\":"
                            + " \"granted\"}], \"accounts\": [{\"account_id\": \"A1\","
                            + " \"debtor_id\": \"D1\", \"currency\": \"USD\", \"opened_on\":"
                            + " \"2026-01-15\"}], \"dues\": [{\"account_id\": \"A1\", \"due_id\":"
                            + " \"1\", \"due_on\": \"2026-09-15\", \"amount\": 120.50}],"
                            + " \"payments\": [{\"account_id\": \"A1\", \"payment_id\": \"P1\","
                            + " \"paid_on\": \"2026-09-20\", \"amount\": 20}], \"contacts\":"
                            + " [{\"contact_id\": \"C1\", \"debtor_id\": \"D1\", \"account_id\":"
                            + " \"A1\", \"at\": \"2026-09-18T10:00:00-05:00\", \"channel\":"
                            + " \"call\", \"outcome\": \"promise\"}], \"promises\":"
                            + " [{\"promise_id\": \"R1\", \"account_id\": \"A1\", \"made_at\":"
                            + " \"2026-09-18T10:00:00-05:00\", \"due_on\": \"2026-09-21\","
                            + " \"amount\": 120.50}]}"),
                @OpenApiContent(
                    mimeType = "multipart/form-data",
                    type = "object",
                    // Named parts would be a model that generators import and don't make.
                    additionalProperties =
                        @OpenApiAdditionalContent(type = "string", format = "binary"))
              }),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "A score for each account, in order of debtor and account",
            content = {
              @OpenApiContent(from = ScoresDocument.class, mimeType = "application/json"),
              @OpenApiContent(
                  mimeType = "application/vnd.apache.arrow.stream",
                  type = "string",
                  format = "binary")
            }),
        @OpenApiResponse(
            status = "400",
            description = "The body isn't JSON, no form of Arrow streams, or it breaks off"),
        @OpenApiResponse(status = "406", description = "No such format"),
        @OpenApiResponse(
            status = "422",
            description = "A row can't be; names it and says what to do"),
        @OpenApiResponse(status = "413", description = "The body has more than 32 MiB"),
        @OpenApiResponse(
            status = "415",
            description = "The body is said to be neither JSON nor a form"),
        @OpenApiResponse(
            status = "503",
            description = "No run or no model set is served, or others are asking")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused, InterruptedException {
    Parameters.of(context, Set.of());
    Format format =
        Format.accepted(context.header("Accept"), FORMATS)
            .orElseThrow(
                () ->
                    Refusal.notAcceptable(
                        "The formats are application/json and " + Format.ARROW.mediaType() + "."));
    PublishedRun run = served.current();
    turn.take(() -> answer(context, run, scorer(run), format));
  }

  private Scorer scorer(PublishedRun run) throws IOException, RunRefused {
    Scorer before = kept;
    if (before != null && before.isOf(run)) {
      return before;
    }
    Scorer made = Scorer.of(run, models.set(run.figures().modelSet()));
    kept = made;
    return made;
  }

  private SentTables tables(Context context, Scorer scorer) {
    String type = Uploads.type(context);
    if (type.equals(Format.ARROW.mediaType())) {
      throw Refusal.badType(
          "An Arrow stream holds one table: send multipart/form-data with a stream for each, in a"
              + " part of the table's name.");
    }
    if (type.equals(Form.TYPE)) {
      return ArrowTables.of(context, scorer.attributes(), arrow);
    }
    Uploads.demand(context, Format.JSON.mediaType(), Form.TYPE);
    return JsonTables.of(context);
  }

  private void answer(Context context, PublishedRun run, Scorer scorer, Format format)
      throws IOException {
    try {
      RunFile file = run.file();
      Scores scores = Scores.of(tables(context, scorer), file.asOf(), file.runId(), scorer);
      context.header("Cache-Control", "no-store").header("Vary", "Accept");
      if (format == Format.ARROW) {
        context.contentType(format.contentType()).result(new ScoreTable(scores).bytes(arrow));
      } else {
        json(scores, run).send(context);
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.badContent(e.getMessage() + ".");
    }
  }

  private static Answer json(Scores scores, PublishedRun run) {
    Scorer scorer = scores.scorer();
    ScoreJson json = new ScoreJson(scorer.settings().actions(), scorer.featureNames());
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    scores.accounts().forEach(score -> all.add(json.of(score)));
    Answer answer = Answer.of(run);
    answer.tree().put("as_of", scores.asOf().toString());
    return answer.with("model_set", scorer.set().id()).with("scores", all);
  }
}
