package dev.recobro.api;

import dev.recobro.api.operations.Meters;
import dev.recobro.api.run.Runs;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.InstantSource;
import org.apache.arrow.memory.BufferAllocator;

/** Every address of the API, in one place. */
final class Routes {
  private static final int LONGEST_ADDRESS = 4096;

  private Routes() {}

  static void add(
      RoutesConfig routes,
      Meters meters,
      InstantSource clock,
      Runs runs,
      ServedModels models,
      Working working,
      WhatChanged changes,
      OutcomeCodes codes,
      BufferAllocator arrow,
      SecurityHeaders security)
      throws IOException {
    ServedRun served = new ServedRun(runs);
    routes.before(RequestWatch::begin);
    routes.before(security::apply);
    routes.before(
        context -> {
          if (context.fullUrl().length() > LONGEST_ADDRESS) {
            throw Refusal.tooLong("An address has at most " + LONGEST_ADDRESS + " characters.");
          }
        });

    routes.get("/v1/worklists", new WhichDesks(served));
    routes.get("/v1/worklists/{day}/{desk}", new WhatToWorkOn(served, arrow));
    routes.post("/v1/worklists/{day}/{desk}/leases", new NextToWork(served, working));
    routes.post("/v1/leases/{id}/extend", new KeepLease(working));
    routes.delete("/v1/leases/{id}", new GiveBackLease(working));
    routes.post("/v1/dispositions", new WhatCameOfIt(served, working, codes));
    routes.post("/v1/payments", new PaymentCame(served, working));
    routes.get("/v1/events", changes);
    routes.get("/v1/accounts/{id}", new WhyThisAccount(served));
    routes.get("/v1/portfolio", new HowIsThePortfolio(served));
    routes.get("/v1/segments", new WhichSegments(served, models));
    routes.get("/v1/models", new WhichModels(served, models));
    routes.get("/v1/rules", new WhichRules(served));
    routes.post("/v1/scores", new WhatAreTheyWorth(served, models));
    routes.post("/v1/what-if", new WhatWouldItBring(served));
    routes.post("/v1/accounts/{id}/hold", new HoldAccount(served, working));
    routes.delete("/v1/accounts/{id}/hold", new LiftHold(served, working));
    routes.post("/v1/accounts/{id}/pin", new PinAccount(served, working));
    routes.delete("/v1/accounts/{id}/pin", new UnpinAccount(served, working));
    routes.get("/v1/audit", new WhatWasDone(working));
    routes.get("/health/live", new Alive());
    routes.get("/health/ready", new Ready(runs));
    routes.get("/metrics", new HowItRuns(meters, runs, models, working, changes, clock));
    routes.get("/openapi.json", Description.load());

    Problems.map(routes);
  }
}
