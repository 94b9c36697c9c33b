package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One operation of the OpenAPI document. */
record Operation(
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies,
    Set<String> statuses,
    Set<String> accepted,
    List<String> roles) {

  /**
   * A parameter.
   *
   * @param in path, query or header
   */
  record Parameter(String name, String in, JsonNode schema) {}

  /** Every operation of a document, in its order. */
  static List<Operation> all(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            all.add(of(path.getKey(), operation.getKey(), operation.getValue()))));
    return all;
  }

  private static Operation of(String path, String method, JsonNode node) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode one : node.path("parameters")) {
      parameters.add(
          new Parameter(one.path("name").asText(), one.path("in").asText(), one.path("schema")));
    }
    Set<String> accepted = new TreeSet<>();
    node.path("responses").forEach(response -> accepted.addAll(names(response.path("content"))));
    List<String> roles = new ArrayList<>();
    node.path("x-roles").forEach(role -> roles.add(role.asText()));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        fields(node.at("/requestBody/content")),
        names(node.path("responses")),
        accepted,
        roles);
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new java.util.TreeMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(fields(object).keySet());
  }

  /** What a problem calls it. */
  String name() {
    return method + " " + path;
  }
}
