package dev.recobro.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.recobro.api.document.RulesDocument;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunRefused;
import dev.recobro.policy.ContactLaw;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.util.Set;

/** Which rules bind contacts, where does each come from, and whom do they hold today? */
final class WhichRules implements Handler {
  private final ServedRun served;

  WhichRules(ServedRun served) {
    this.served = served;
  }

  @OpenApi(
      path = "/v1/rules",
      methods = HttpMethod.GET,
      operationId = "rules",
      summary = "Rule packs, and whom they hold",
      description =
          "Every pack that the run's config puts in force, with each rule's source and how well it"
              + " was read, how config changed it, and the wordings and duties; and by channel the"
              + " accounts that each rule holds. This isn't legal advice.",
      tags = "rules",
      responses = {
        @OpenApiResponse(
            status = "200",
            description = "The packs; version_in_run differs where the program was updated since",
            content = @OpenApiContent(from = RulesDocument.class, mimeType = "application/json")),
        @OpenApiResponse(status = "304", description = "The client has them already"),
        @OpenApiResponse(
            status = "503",
            description = "No run is served, or a pack of its config can't be read here")
      })
  @Override
  public void handle(Context context) throws RunRefused {
    Parameters.of(context, Set.of());
    PublishedRun run = served.current();
    if (!EntityTag.unchanged(context, run.file().fingerprint(), "rules")) {
      ContactLaw law = run.figures().law();
      ArrayNode packs = JsonNodeFactory.instance.arrayNode();
      law.packs()
          .forEach(
              pack -> packs.add(RulePackJson.of(pack, run.figures().record().path("rule_packs"))));
      Answer.of(run)
          .with("packs", packs)
          .with("changes", run.figures().record().path("policy_changes"))
          .with("held", run.figures().metrics().path("held"))
          .send(context);
    }
  }
}
