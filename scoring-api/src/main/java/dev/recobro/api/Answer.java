package dev.recobro.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.run.PublishedRun;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** A JSON object on its way to a client, put together from trees; begins with the run's name. */
record Answer(ObjectNode tree) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(PublishedRun run) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("as_of", run.file().asOf().toString());
    tree.put("run", run.file().runId());
    return new Answer(tree);
  }

  /** Takes members as they stand in {@code from}; null for those that it lacks. */
  Answer with(JsonNode from, String... names) {
    for (String name : names) {
      tree.set(name, known(from.path(name)));
    }
    return this;
  }

  /** Takes one member; null for a missing one. */
  Answer with(String name, JsonNode value) {
    tree.set(name, known(value));
    return this;
  }

  /** Takes any value that Jackson can write; numbers that aren't finite become null. */
  Answer with(String name, @Nullable Object value) {
    return with(name, MAPPER.<JsonNode>valueToTree(value));
  }

  void send(Context context) {
    try {
      context.contentType("application/json").result(MAPPER.writeValueAsBytes(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /** JSON has no NaN: what isn't known is null. */
  private static JsonNode known(JsonNode value) {
    if (value.isMissingNode()) {
      return NullNode.getInstance();
    }
    if (value.isDouble() || value.isFloat()) {
      return Double.isFinite(value.doubleValue()) ? value : NullNode.getInstance();
    }
    if (value instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(known(member.getValue())));
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, known(array.get(i)));
      }
    }
    return value;
  }
}
