package dev.recobro.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds answers against the schemas of the API's description. */
record Described(JsonNode schemas) {

  /** Members of the answer that the schema of {@code name} doesn't know, and those it promises. */
  List<String> strays(String name, JsonNode answer) {
    List<String> strays = new ArrayList<>();
    object(name, name, answer, strays);
    return strays;
  }

  private void object(String name, String path, JsonNode answer, List<String> strays) {
    JsonNode members = schemas.path(name).path("properties");
    for (Map.Entry<String, JsonNode> member : answer.properties()) {
      String at = path + "." + member.getKey();
      if (!members.has(member.getKey())) {
        strays.add(at + " isn't described");
      } else {
        value(members.path(member.getKey()), at, member.getValue(), strays);
      }
    }
    for (JsonNode needed : schemas.path(name).path("required")) {
      if (!answer.has(needed.asText())) {
        strays.add(path + "." + needed.asText() + " is missing");
      }
    }
  }

  private void value(JsonNode schema, String at, JsonNode value, List<String> strays) {
    if (value.isNull()) {
      return;
    }
    String reference = reference(schema);
    if (!reference.isEmpty()) {
      object(reference, at, value, strays);
    } else if (schema.path("type").asText().equals("array")) {
      if (!value.isArray()) {
        strays.add(at + " is no list");
      }
      value.forEach(element -> value(schema.path("items"), at + "[]", element, strays));
    } else if (schema.path("type").asText().equals("string") != value.isTextual()) {
      strays.add(at + " is of another type");
    }
  }

  private static String reference(JsonNode schema) {
    String plain = schema.path("$ref").asText();
    String either =
        plain.isEmpty() && schema.path("oneOf").isArray()
            ? schema.path("oneOf").get(0).path("$ref").asText()
            : plain;
    String all =
        either.isEmpty() && schema.path("allOf").isArray()
            ? schema.path("allOf").get(0).path("$ref").asText()
            : either;
    return all.substring(all.lastIndexOf('/') + 1);
  }
}
