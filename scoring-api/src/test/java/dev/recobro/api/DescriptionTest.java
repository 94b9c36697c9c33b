package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document holds what it says: its examples are sent, and answers are held to it. */
final class DescriptionTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void every_example_is_taken_and_every_answer_has_the_members_of_its_schema() throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            TestDatabase.SQLITE,
            clock,
            aDay("2026-11-03", anEntry("A-0000001"), anEntry("A-2"), anEntry("A-3")))) {
      JsonNode document = floor.client().json("/openapi.json");
      JsonNode leases = send(floor, document, "/v1/worklists/{day}/{desk}/leases", Floor.LEASES);
      String lease = leases.path("leases").get(0).path("lease_id").asText();
      send(floor, document, "/v1/leases/{id}/extend", "/v1/leases/" + lease + "/extend");
      send(floor, document, "/v1/dispositions", "/v1/dispositions");
      send(floor, document, "/v1/payments", "/v1/payments");
      for (String kind : new String[] {"hold", "pin"}) {
        send(floor, document, "/v1/accounts/{id}/" + kind, "/v1/accounts/A-2/" + kind);
      }
      HttpResponse<byte[]> audit = floor.client().get("/v1/audit");
      hold(document, operation(document, "/v1/audit", "get"), 200, audit);
      HttpResponse<byte[]> standing = floor.client().get("/v1/accounts/A-2/standing");
      JsonNode described = operation(document, "/v1/accounts/{id}/standing", "get");
      hold(document, described, 200, standing);
    }
  }

  @Test
  void every_refusal_that_a_client_can_bring_about_is_described() throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder,
            TestDatabase.SQLITE,
            new SetClock("2026-11-03T18:00:00Z"),
            aDay("2026-11-03", anEntry("A-1")))) {
      JsonNode document = floor.client().json("/openapi.json");
      Map<String, String> paths = new TreeMap<>();
      paths.put("/v1/worklists/{day}/{desk}/leases", Floor.LEASES);
      paths.put("/v1/payments", "/v1/payments");
      paths.put("/v1/dispositions", "/v1/dispositions");
      paths.put("/v1/leases/{id}/extend", "/v1/leases/none/extend");
      paths.put("/v1/accounts/{id}/hold", "/v1/accounts/none/hold");
      paths.forEach(
          (template, path) -> {
            JsonNode responses = operation(document, template, "post").path("responses");
            for (String body : new String[] {"{", "{}", "[1]", "{\"ttl_seconds\":60}"}) {
              int status = floor.post(path, body, "Idempotency-Key", "k").statusCode();
              assertThat(responses.has(Integer.toString(status)))
                  .as("%s answers %d to %s", template, status, body)
                  .isTrue();
            }
          });
    }
  }

  @Test
  void every_refusal_comes_as_a_problem_document() throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder,
            TestDatabase.SQLITE,
            new SetClock("2026-11-03T18:00:00Z"),
            aDay("2026-11-03", anEntry("A-1")))) {
      JsonNode document = floor.client().json("/openapi.json");
      assertThat(document.at("/components/schemas/ProblemDocument/properties").has("detail"))
          .isTrue();
      document
          .path("paths")
          .forEach(
              path ->
                  path.findValues("responses")
                      .forEach(responses -> responses.properties().forEach(this::isProblem)));
    }
  }

  private void isProblem(Map.Entry<String, JsonNode> response) {
    if (response.getKey().compareTo("400") >= 0) {
      assertThat(response.getValue().at("/content/application~1problem+json/schema/$ref").asText())
          .as(response.toString())
          .isEqualTo("#/components/schemas/ProblemDocument");
    }
  }

  /** Posts the operation's example and holds the answer to its schema. */
  private static JsonNode send(Floor floor, JsonNode document, String template, String path) {
    JsonNode operation = operation(document, template, "post");
    JsonNode asked = schema(document, operation.at("/requestBody/content/application~1json"));
    ObjectNode body = MAPPER.createObjectNode();
    asked
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().has("example")) {
                body.set(property.getKey(), property.getValue().path("example"));
              }
            });
    asked
        .path("required")
        .forEach(name -> assertThat(body.has(name.asText())).as(template + " " + name).isTrue());
    if (template.contains("{id}/pin")) {
      body.remove("until");
    }
    HttpResponse<byte[]> answer = floor.post(path, body.toString(), "Idempotency-Key", template);
    int status = operation.path("responses").has("201") ? 201 : 200;
    return hold(document, operation, status, answer);
  }

  private static JsonNode hold(
      JsonNode document, JsonNode operation, int status, HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(text).isEqualTo(status);
    JsonNode said =
        schema(
            document,
            operation
                .path("responses")
                .path(Integer.toString(status))
                .at("/content/application~1json"));
    JsonNode given = ApiClient.tree(answer.body());
    assertThat(names(given)).isEqualTo(names(said.path("properties")));
    return given;
  }

  private static JsonNode operation(JsonNode document, String path, String method) {
    JsonNode operation = document.path("paths").path(path).path(method);
    assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
    return operation;
  }

  private static JsonNode schema(JsonNode document, JsonNode content) {
    String reference = content.path("schema").path("$ref").asText();
    assertThat(reference).startsWith("#/components/schemas/");
    return document.at(reference.substring(1));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return new TreeSet<>(names);
  }
}
