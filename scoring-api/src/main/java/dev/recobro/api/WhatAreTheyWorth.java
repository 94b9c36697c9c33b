package dev.recobro.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recobro.api.document.ScoresDocument;
import dev.recobro.api.document.ScoresQuestion;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.scoring.ScoredAccount;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What are these accounts worth today, what may be done about them, and why? */
final class WhatAreTheyWorth implements Handler {
  private final ServedRun served;
  private final ServedModels models;

  /** Histories take memory: one request's at a time. */
  private final Turn turn = new Turn("for scores");

  private @Nullable Scorer kept;

  WhatAreTheyWorth(ServedRun served, ServedModels models) {
    this.served = served;
    this.models = models;
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
              + " unless given. Nothing is kept. Needs serve --models.",
      tags = "scores",
      requestBody =
          @OpenApiRequestBody(
              required = true,
              content =
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
                              + " \"amount\": 120.50}]}")),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "A score for each account, in order of debtor and account",
            content = @OpenApiContent(from = ScoresDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON, or no object"),
        @OpenApiResponse(
            status = "422",
            description = "A row can't be; names it and says what to do"),
        @OpenApiResponse(status = "413", description = "The body has more than 32 MiB"),
        @OpenApiResponse(status = "415", description = "The body isn't said to be JSON"),
        @OpenApiResponse(
            status = "503",
            description = "No run or no model set is served, or others are asking")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused, InterruptedException {
    Parameters.of(context, Set.of());
    PublishedRun run = served.current();
    turn.take(
        () -> {
          Scorer scorer = scorer(run);
          Body body = Body.of(context, BodyLimit.TABLES, SentPortfolio.TABLES);
          Answer answer = answer(body, run, scorer);
          context.header("Cache-Control", "no-store");
          answer.send(context);
        });
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

  private static Answer answer(Body body, PublishedRun run, Scorer scorer) {
    LocalDate day = body.member("as_of").map(Member::day).orElse(run.file().asOf());
    try {
      SentPortfolio sent = SentPortfolio.of(body, scorer.attributes(), scorer.zone());
      List<ScoredAccount> scored = scorer.score(sent.accounts(), day);
      List<AccountReasons> reasons =
          scorer.explain(scored.stream().filter(ScoredAccount::isOwing).toList());
      ScoreJson json = new ScoreJson(scorer.settings().actions(), scorer.featureNames());
      ArrayNode scores = JsonNodeFactory.instance.arrayNode();
      int next = 0;
      for (ScoredAccount account : scored) {
        scores.add(
            account.isOwing()
                ? json.owing(account, reasons.get(next++))
                : json.owingNothing(account));
      }
      Answer answer = Answer.of(run);
      answer.tree().put("as_of", day.toString());
      return answer.with("model_set", scorer.set().id()).with("scores", scores);
    } catch (IllegalArgumentException e) {
      throw Refusal.badContent(e.getMessage() + ".");
    }
  }
}
