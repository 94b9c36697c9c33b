package dev.recobro.api;

import dev.recobro.api.access.Caller;
import dev.recobro.api.access.Session;
import dev.recobro.api.run.Json;
import org.jspecify.annotations.Nullable;

/** Who asks, as JSON. */
final class SessionJson {
  private SessionJson() {}

  /** Nobody in particular, where there are no keys. */
  static byte[] ofNobody() {
    return of(false, null, null);
  }

  static byte[] of(boolean keys, @Nullable Caller caller, @Nullable Session session) {
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeBooleanField("keys", keys);
          out.writeStringField("role", caller == null ? null : caller.role().code());
          out.writeStringField("name", caller == null ? null : caller.name());
          out.writeStringField("key_id", caller == null ? null : caller.keyId());
          out.writeStringField("csrf_token", session == null ? null : session.csrf());
          out.writeStringField("expires_at", session == null ? null : session.until().toString());
          out.writeEndObject();
        });
  }
}
