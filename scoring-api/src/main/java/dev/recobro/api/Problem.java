package dev.recobro.api;

import dev.recobro.api.operations.RequestId;
import dev.recobro.api.run.Json;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it.
 *
 * @param kind last part of the problem's type, a word
 * @param detail what is wrong here and what to do
 */
public record Problem(int status, String kind, String title, String detail) {
  /** Its media type. */
  public static final String CONTENT_TYPE = "application/problem+json";

  /** The document. */
  public byte[] json() {
    return json(null);
  }

  /**
   * The document of one request.
   *
   * @param requestId null where it isn't known
   */
  public byte[] json(@Nullable String requestId) {
    return Json.bytes(
        out -> {
          out.writeStartObject();
          out.writeStringField("type", "urn:recobro:problem:" + kind);
          out.writeStringField("title", title);
          out.writeNumberField("status", status);
          out.writeStringField("detail", detail);
          if (requestId != null) {
            out.writeStringField("instance", RequestId.uri(requestId));
          }
          out.writeEndObject();
        });
  }
}
