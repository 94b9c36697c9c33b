package dev.recobro.api;

import dev.recobro.api.run.Runs;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;

/** Every address of the API, in one place. */
final class Routes {
  private static final int LONGEST_ADDRESS = 4096;

  private Routes() {}

  static void add(
      RoutesConfig routes,
      Runs runs,
      ServedModels models,
      BufferAllocator arrow,
      SecurityHeaders security)
      throws IOException {
    ServedRun served = new ServedRun(runs);
    routes.before(security::apply);
    routes.before(
        context -> {
          if (context.fullUrl().length() > LONGEST_ADDRESS) {
            throw Refusal.tooLong("An address has at most " + LONGEST_ADDRESS + " characters.");
          }
        });

    routes.get("/v1/worklists", new WhichDesks(served));
    routes.get("/v1/worklists/{day}/{desk}", new WhatToWorkOn(served, arrow));
    routes.get("/v1/accounts/{id}", new WhyThisAccount(served));
    routes.get("/v1/portfolio", new HowIsThePortfolio(served));
    routes.get("/v1/segments", new WhichSegments(served, models));
    routes.get("/v1/models", new WhichModels(served, models));
    routes.get("/v1/rules", new WhichRules(served));
    routes.post("/v1/scores", new WhatAreTheyWorth(served, models));
    routes.post("/v1/what-if", new WhatWouldItBring(served));
    routes.get("/health/live", new Alive());
    routes.get("/health/ready", new Ready(runs));
    routes.get("/openapi.json", Description.load());

    Problems.map(routes);
  }
}
