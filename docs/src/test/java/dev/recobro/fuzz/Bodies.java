package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies of requests: what the description asks for, and what becomes of it when it is broken. */
record Bodies(JsonNode document, Known known) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 5;

  /** A body of one media type, whole or broken in some way. */
  byte[] make(String path, String type, JsonNode content, Random random) {
    if (type.startsWith("multipart/")) {
      return Forms.of(content.path("example"), random);
    }
    if (type.contains("json")) {
      JsonNode tree = tree(path, content, random);
      if (type.contains("ndjson") && tree instanceof ObjectNode line) {
        line.put("key", "line-" + random.nextInt(9000));
      }
      for (int breaks = random.nextInt(3); breaks > 0; breaks--) {
        tree = broken(tree, random);
      }
      String text = tree.toString();
      if (type.contains("ndjson")) {
        text = String.join(random.nextInt(9) == 0 ? "\r\n\n" : "\n", text, "{\"key\":\"k\"}", text);
      }
      return damaged(text.replace("\ud800", "\\ud800"), random);
    }
    byte[] example = content.path("example").asText().getBytes(StandardCharsets.UTF_8);
    return random.nextBoolean() ? flipped(example, random) : Hostile.bytes(random, 4000);
  }

  private JsonNode tree(String path, JsonNode content, Random random) {
    JsonNode example = content.path("example");
    return example.isObject() && random.nextInt(4) > 0
        ? example.deepCopy()
        : of(path, "", content.path("schema"), DEEPEST, random);
  }

  /** A value that a schema describes. */
  JsonNode of(String path, String name, JsonNode schema, int depth, Random random) {
    JsonNode known = resolved(schema);
    if (known.has("properties")) {
      return object(path, known, depth, random);
    }
    if (known.has("example") && random.nextInt(3) > 0) {
      return known.path("example");
    }
    return switch (known.path("type").asText()) {
      case "array" -> array(path, name, known, depth, random);
      case "integer" -> NODES.numberNode(random.nextInt(40));
      case "number" -> NODES.numberNode(Math.round(random.nextDouble() * 10_000) / 100.0);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "object" ->
          NODES
              .objectNode()
              .set(
                  text(path, "desk", known, random),
                  depth == 0
                      ? NODES.nullNode()
                      : of(path, "", known.path("additionalProperties"), depth - 1, random));
      default -> NODES.textNode(text(path, name, known, random));
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (reference.isEmpty() && schema.path("oneOf").isArray()) {
      reference = schema.path("oneOf").get(0).path("$ref").asText();
    }
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private ObjectNode object(String path, JsonNode schema, int depth, Random random) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      boolean wanted = required.contains(member.getKey()) || random.nextInt(3) > 0;
      if (wanted && depth > 0) {
        object.set(
            member.getKey(), of(path, member.getKey(), member.getValue(), depth - 1, random));
      }
    }
    return object;
  }

  private ArrayNode array(String path, String name, JsonNode schema, int depth, Random random) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(4); depth > 0 && i > 0; i--) {
      array.add(of(path, name, schema.path("items"), depth - 1, random));
    }
    return array;
  }

  /** A text for a place: what the server said for it, what its format asks for, or anything. */
  String text(String path, String name, JsonNode schema, Random random) {
    String said = random.nextInt(5) > 0 ? known.one(path, name, random) : "";
    if (!said.isEmpty()) {
      return said;
    }
    if (schema.path("enum").isArray() && random.nextInt(4) > 0) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asText();
    }
    if (random.nextInt(4) > 0) {
      String format = schema.path("format").asText();
      if (format.startsWith("date")) {
        String day = "2026-11-0" + (1 + random.nextInt(9));
        return format.equals("date") ? day : day + "T18:00:00Z";
      }
      if (schema.path("type").asText().equals("integer")) {
        return Integer.toString(random.nextInt(300));
      }
    }
    return Hostile.text(random);
  }

  /** The tree with one value, somewhere in it, replaced, removed, renamed or repeated. */
  private static JsonNode broken(JsonNode tree, Random random) {
    if (!tree.isContainerNode() || tree.isEmpty() || random.nextInt(12) == 0) {
      return Hostile.node(random);
    }
    if (tree instanceof ArrayNode array) {
      int place = random.nextInt(array.size());
      if (random.nextInt(4) == 0) {
        array.add(array.get(place).deepCopy());
      } else {
        array.set(place, broken(array.get(place), random));
      }
      return array;
    }
    ObjectNode object = (ObjectNode) tree;
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(Hostile.text(random), object.remove(name));
      case 2 -> object.set(Hostile.text(random), Hostile.node(random));
      case 3, 4 -> object.set(name, Hostile.node(random));
      default -> object.set(name, broken(object.get(name), random));
    }
    return object;
  }

  /** Mostly the text as it is. */
  private static byte[] damaged(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(20)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes, random);
      case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> ("[".repeat(1 + random.nextInt(3000)) + text).getBytes(StandardCharsets.UTF_8);
      case 4 -> text.replace("}", ",}").getBytes(StandardCharsets.UTF_8);
      case 5 -> text.getBytes(StandardCharsets.UTF_16);
      case 6 -> Hostile.bytes(random, 600);
      case 7 ->
          text.replace(":", ":".repeat(1 + random.nextInt(2))).getBytes(StandardCharsets.UTF_8);
      default -> bytes;
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(8); flipped.length > 0 && i >= 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }
}
