package dev.recobro.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads a request's body as JSON, so much of it and no more. */
final class JsonBody {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonBody() {}

  /**
   * @param most bytes
   */
  static JsonFields read(Context context, int most) throws IOException {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw Refusal.badType("Send JSON, with Content-Type: application/json.");
    }
    byte[] bytes = bytes(context, most);
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      return JsonFields.of("the body", tree);
    } catch (JsonProcessingException e) {
      throw Refusal.badBody(
          "This isn't JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + ", line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ".");
    }
  }

  private static byte[] bytes(Context context, int most) throws IOException {
    try (InputStream in = context.req().getInputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.tooLarge(
            "A body has at most %d bytes here; send it in parts.".formatted(most));
      }
      return bytes;
    }
  }
}
