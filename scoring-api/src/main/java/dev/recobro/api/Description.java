package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** How is this API spoken to? The OpenAPI document that the build made of the endpoints. */
final class Description implements Handler {
  private static final String RESOURCE = "/openapi-plugin/openapi-default.json";

  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final String PROBLEM_SCHEMA = "#/components/schemas/ProblemDocument";

  private final byte[] document;

  private Description(byte[] document) {
    this.document = document;
  }

  /** Reads the document from the class path. */
  static Description load(Map<GuardedRoutes.Route, Access> declared) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = Description.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " isn't on the class path: build the module again");
      }
      ObjectNode root = (ObjectNode) mapper.readTree(in);
      ObjectNode info = root.putObject("info");
      info.put("title", "Recobro scoring API");
      info.put("version", "1");
      info.put(
          "description",
          "Today's ranked worklist, and why; entries handed out to dialers, and what came of them."
              + " Problems are RFC 9457 documents; lists are paged by cursor and have a total"
              + " order.");
      root.putArray("servers").addObject().put("url", "/");
      for (JsonNode content : root.findValues("application/json")) {
        example((ObjectNode) content, mapper);
      }
      root.path("components").path("schemas").forEach(Description::numbers);
      DescribedAccess.add(root, declared);
      root.path("paths").forEach(path -> path.forEach(Description::problems));
      return new Description(mapper.writeValueAsBytes(root));
    }
  }

  /** Annotations can hold an example as text alone. */
  private static void example(ObjectNode content, ObjectMapper mapper) throws IOException {
    if (content.path("example").isTextual()) {
      content.set("example", mapper.readTree(content.path("example").textValue()));
    }
  }

  /** The build writes every example as a text; that of a whole number is a number. */
  private static void numbers(JsonNode schema) {
    for (JsonNode property : schema.path("properties")) {
      if (property.path("type").asText().equals("integer") && property.has("example")) {
        ((ObjectNode) property).put("example", property.path("example").asInt());
      }
    }
  }

  /** Whatever is refused comes as a problem document. */
  private static void problems(JsonNode operation) {
    if (operation.has("requestBody")) {
      DescribedAccess.answer((ObjectNode) operation, "413", "The body is too long");
      DescribedAccess.answer(
          (ObjectNode) operation, "415", "The body is said to be something else");
    }
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      ObjectNode said = (ObjectNode) response.getValue();
      if (response.getKey().compareTo("400") >= 0 && said.path("content").isEmpty()) {
        said.putObject("content")
            .putObject(PROBLEM_TYPE)
            .putObject("schema")
            .put("$ref", PROBLEM_SCHEMA);
      }
    }
  }

  @Override
  public void handle(Context context) {
    context.contentType("application/json").header("Cache-Control", "no-cache").result(document);
  }
}
