package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.api.access.Role;
import java.util.Locale;
import java.util.Map;

/** Who may ask what, in the OpenAPI document. */
final class DescribedAccess {
  private DescribedAccess() {}

  static void add(ObjectNode root, Map<GuardedRoutes.Route, Access> declared) {
    ObjectNode components =
        root.path("components") instanceof ObjectNode there ? there : root.putObject("components");
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes
        .putObject("key")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A key that recobro keys make has shown.");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", SessionCookie.NAME)
        .put(
            "description",
            "A browser that signed in (POST /v1/session); what changes something carries "
                + Guard.CSRF_HEADER
                + ", too.");
    declared.forEach(
        (route, access) -> {
          JsonNode operation =
              root.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
          if (operation instanceof ObjectNode described) {
            describe(described, access);
          }
        });
  }

  private static void describe(ObjectNode operation, Access access) {
    ArrayNode security = operation.putArray("security");
    if (access.keyless() != Access.Keyless.NOBODY) {
      security.addObject();
    }
    if (access.roles().isEmpty()) {
      return;
    }
    security.addObject().putArray("key");
    security.addObject().putArray("session");
    ArrayNode roles = operation.putArray("x-roles");
    access.roles().stream().sorted().map(Role::code).forEach(roles::add);
    operation.put(
        "description",
        (operation.path("description").asText() + " Roles: " + access.words() + ".").strip());
    answer(operation, "401", "The server has keys, and the request none that opens this");
    answer(operation, "403", "Another role may ask this, or the session's token is missing");
    answer(operation, "429", "The key asks too often; Retry-After says when to ask again");
  }

  /** Describes an answer, unless the endpoint does. */
  static void answer(ObjectNode operation, String status, String description) {
    if (!operation.path("responses").has(status)) {
      ((ObjectNode) operation.path("responses")).putObject(status).put("description", description);
    }
  }
}
