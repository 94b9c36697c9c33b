package dev.recobro.api.access;

import dev.recobro.api.run.Json;
import dev.recobro.store.ApiKey;

/** What the audit says of a key. */
final class KeyJson {
  private KeyJson() {}

  static String of(ApiKey key) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("role", key.role());
          out.writeStringField("name", key.name());
          out.writeEndObject();
        });
  }
}
