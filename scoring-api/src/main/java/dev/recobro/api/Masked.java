package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/** An account for eyes that needn't know who the debtor is. */
final class Masked {
  static final String MASK = "•••";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The message speaks to the debtor by his name. */
  private static final Set<String> HIDDEN = Set.of("name", "address", "message");

  private Masked() {}

  /** The same JSON without the debtor's name, his addresses and what is written to him. */
  static byte[] of(byte[] json) throws IOException {
    JsonNode tree = MAPPER.readTree(json);
    hide(tree);
    return MAPPER.writeValueAsBytes(tree);
  }

  private static void hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : HIDDEN) {
        if (object.path(name).isTextual()) {
          object.put(name, MASK);
        }
      }
    }
    node.forEach(Masked::hide);
  }
}
