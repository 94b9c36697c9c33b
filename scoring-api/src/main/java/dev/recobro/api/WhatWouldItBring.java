package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.document.WhatIfDocument;
import dev.recobro.api.document.WhatIfQuestion;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.Allocation.CapacityUse;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.whatif.WhatIf;
import dev.recobro.decisions.whatif.WhatIfAnswer;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What would other capacities, costs, actions or rules bring on the day of the run? */
final class WhatWouldItBring implements Handler {
  static final String CURVE = "curve";

  private static final int MOST_POINTS = 50;
  private static final double[] SHARES = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

  private final ServedRun served;

  /** An allocation takes all cores and much memory: one at a time. */
  private final Turn turn = new Turn("what-if");

  private @Nullable AskedRun kept;

  WhatWouldItBring(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/what-if",
      methods = HttpMethod.POST,
      operationId = "whatIf",
      summary = "The day under other terms",
      description =
          "Allocates the run's accounts anew under other minutes of desks, messages, budgets, costs"
              + " or desks of actions, without some actions, or without some rules where these"
              + " alone hold; null lifts a limit. Held-out debtors stay held out, explorers keep"
              + " what was drawn. A tightened or new rule and a new action need a run. The first"
              + " question after a run was published takes longer: it reads the accounts.",
      tags = "what-if",
      requestBody =
          @OpenApiRequestBody(
              required = true,
              content =
                  @OpenApiContent(
                      from = WhatIfQuestion.class,
                      mimeType = "application/json",
                      example =
                          "{\"desks\": {\"agents\": 4620}, \"messages\": {\"sms\": 2000},"
                              + " \"actions\": {\"call_reminder\": {\"cost\": 1.2}},"
                              + " \"actions_off\": [\"visit_plan\"], \"rules_off\":"
                              + " [\"house_quiet_hours\"], \"curve\": {\"desk\": \"agents\"}}")),
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The day as it is and as asked, and the curve where one was asked for",
            content = @OpenApiContent(from = WhatIfDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "400", description = "The body isn't JSON, or no object"),
        @OpenApiResponse(
            status = "422",
            description = "The run doesn't know it, or can't answer it; says what to do"),
        @OpenApiResponse(status = "413", description = "The body has more than 65536 bytes"),
        @OpenApiResponse(status = "415", description = "The body isn't said to be JSON"),
        @OpenApiResponse(status = "503", description = "No run can be asked, or others are asking")
      })
  @Override
  public void handle(Context context) throws IOException, RunRefused, InterruptedException {
    Parameters.of(context, Set.of());
    Body asked = Body.of(context, BodyLimit.ONE, DayQuestion.NAMES);
    PublishedRun run = served.current();
    turn.take(
        () -> {
          Answer answer = answer(asked, run);
          context.header("Cache-Control", "no-store");
          answer.send(context);
        });
  }

  private Answer answer(Body asked, PublishedRun run) throws IOException, RunRefused {
    AskedRun asRun = kept;
    if (asRun == null || !asRun.fingerprint().equals(run.file().fingerprint())) {
      kept = null;
      asRun = AskedRun.of(run);
      kept = asRun;
    }
    try {
      DayQuestion question = DayQuestion.of(asked, asRun);
      Optional<Body> curve = asked.object(CURVE, Set.of("desk", "minutes"));
      Optional<Desk> desk = curve.map(fields -> desk(fields, question.capacities()));
      WhatIf day = asRun.under(question.day());
      return Answer.of(run)
          .with("base_currency", run.figures().record().path("base_currency"))
          .with("as_it_is", tree(asRun.asItIs()))
          .with("what_if", tree(day.answer(question.capacities())))
          .with(
              CURVE, desk.isPresent() ? curve(day, question, desk.get(), curve.get()) : nothing());
    } catch (IllegalArgumentException e) {
      throw Refusal.badContent(e.getMessage() + ".");
    }
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }

  private static Desk desk(Body curve, DayCapacities day) {
    String id = curve.needed("desk").text();
    return day.desks().stream()
        .filter(desk -> desk.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.badContent("curve: no desk is called " + id + "."));
  }

  private static ObjectNode curve(WhatIf day, DayQuestion question, Desk desk, Body asked) {
    double[] minutes =
        asked
            .numbers("minutes", MOST_POINTS)
            .map(given -> given.stream().mapToDouble(Double::doubleValue).toArray())
            .orElseGet(
                () -> DoubleStream.of(SHARES).map(x -> x * desk.capacityMinutes()).toArray());
    String capacity = DayCapacities.minutesOf(desk.id());
    List<WhatIfAnswer> answers = day.curve(question.capacities(), capacity, minutes);
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("desk", desk.id());
    ArrayNode points = tree.putArray("points");
    for (WhatIfAnswer answer : answers) {
      CapacityUse use =
          answer.uses().stream()
              .filter(one -> one.capacity().id().equals(capacity))
              .findFirst()
              .orElseThrow();
      points
          .addObject()
          .put("minutes", use.capacity().limit())
          .put("expected_recovery", answer.expectedRecovery())
          .put("net_value", answer.netValue())
          .put("spend", answer.spend())
          .put("entries", answer.entries())
          .put("shadow_price", use.shadowPrice());
    }
    return tree;
  }

  private static ObjectNode tree(WhatIfAnswer answer) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("expected_recovery", answer.expectedRecovery());
    tree.put("net_value", answer.netValue());
    tree.put("spend", answer.spend());
    tree.put("entries", answer.entries());
    tree.put("optimality_gap", answer.gap());
    ObjectNode byAction = tree.putObject("entries_by_action");
    answer.entriesByAction().forEach(byAction::put);
    ArrayNode capacities = tree.putArray("capacities");
    for (CapacityUse use : answer.uses()) {
      capacities
          .addObject()
          .put("capacity", use.capacity().id())
          .put("limit", use.capacity().limit())
          .put("used", use.used())
          .put("shadow_price", use.shadowPrice());
    }
    tree.put("held", answer.heldByRule().values().stream().mapToLong(Long::longValue).sum());
    ObjectNode byRule = tree.putObject("held_by_rule");
    answer.heldByRule().forEach(byRule::put);
    return tree;
  }
}
