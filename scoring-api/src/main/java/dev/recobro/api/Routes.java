package dev.recobro.api;

import static dev.recobro.api.access.Role.ANALYST;
import static dev.recobro.api.access.Role.AUDITOR;
import static dev.recobro.api.access.Role.DIALER;
import static dev.recobro.api.access.Role.MANAGER;

import dev.recobro.api.operations.Meters;
import dev.recobro.api.run.Runs;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;

/** Every address of the API and who may ask it, in one place. */
final class Routes {
  private static final int LONGEST_ADDRESS = 4096;

  private Routes() {}

  static void add(
      RoutesConfig config,
      Meters meters,
      Runs runs,
      ServedModels models,
      Working working,
      WhatChanged changes,
      OutcomeCodes codes,
      BufferAllocator arrow,
      Doors doors)
      throws IOException {
    ServedRun served = new ServedRun(runs);
    config.before(RequestWatch::begin);
    config.before(doors.headers()::apply);
    config.before(
        context -> {
          if (context.fullUrl().length() > LONGEST_ADDRESS) {
            throw Refusal.tooLong("An address has at most " + LONGEST_ADDRESS + " characters.");
          }
        });
    config.before(new LoginFirst(doors.guard()));

    GuardedRoutes routes = new GuardedRoutes(config, doors.guard());
    Access figures = Access.of(MANAGER, ANALYST, AUDITOR);
    Access dialers = Access.of(DIALER);
    Access managers = Access.of(MANAGER);
    routes.get("/v1/worklists", Access.ALL, new WhichDesks(served));
    routes.get(
        "/v1/worklists/{day}/{desk}", Access.of(MANAGER, DIALER), new WhatToWorkOn(served, arrow));
    routes.get(
        "/v1/worklists/{day}/{desk}/leads",
        Access.of(MANAGER, DIALER),
        new WhatToDial(served, working));
    routes.post("/v1/worklists/{day}/{desk}/leases", dialers, new NextToWork(served, working));
    routes.post("/v1/leases/{id}/extend", dialers, new KeepLease(working));
    routes.delete("/v1/leases/{id}", dialers, new GiveBackLease(working));
    routes.post("/v1/dispositions", dialers, new WhatCameOfIt(served, working, codes));
    routes.post("/v1/payments", Access.of(DIALER, MANAGER), new PaymentCame(served, working));
    routes.get("/v1/events", Access.of(DIALER, MANAGER), changes);
    routes.get("/v1/accounts/{id}", Access.ALL, new WhyThisAccount(served));
    routes.get("/v1/accounts/{id}/standing", Access.ALL, new WhatStandsNow(served, working));
    routes.get("/v1/portfolio", figures, new HowIsThePortfolio(served));
    routes.get("/v1/portfolio/accounts", figures, new WhoIsBehindIt(served));
    routes.get("/v1/segments", figures, new WhichSegments(served, models));
    routes.get("/v1/models", figures, new WhichModels(served, models));
    routes.get("/v1/rules", figures, new WhichRules(served));
    routes.post("/v1/scores", Access.of(ANALYST), new WhatAreTheyWorth(served, models, arrow));
    routes.post("/v1/what-if", managers, new WhatWouldItBring(served));
    routes.post("/v1/accounts/{id}/hold", managers, new HoldAccount(served, working));
    routes.delete("/v1/accounts/{id}/hold", managers, new LiftHold(served, working));
    routes.post("/v1/accounts/{id}/pin", managers, new PinAccount(served, working));
    routes.delete("/v1/accounts/{id}/pin", managers, new UnpinAccount(served, working));
    routes.get("/v1/audit", Access.of(AUDITOR, MANAGER), new WhatWasDone(working));
    routes.get("/v1/session", Access.ALL, new WhoAsks(doors.guard()));
    routes.post("/v1/session", Access.OPEN, doors.signIn());
    routes.delete("/v1/session", Access.ALL, doors.signOut());
    routes.get("/health/live", Access.OPEN, new Alive());
    routes.get("/health/ready", Access.OPEN, new Ready(runs));
    routes.get(
        "/metrics",
        Access.hereOr(MANAGER, AUDITOR),
        new HowItRuns(meters, runs, models, working, changes, working.clock()));
    routes.get("/openapi.json", Access.OPEN, Description.load(routes.declared()));

    Problems.map(config);
  }
}
