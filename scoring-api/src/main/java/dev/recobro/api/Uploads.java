package dev.recobro.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.io.EofException;

/** What a request carries, read up to a length. */
final class Uploads {
  private Uploads() {}

  /** Refuses a body of another media type, which a foreign page could send without asking. */
  static void demand(Context context, String... types) {
    if (!Set.of(types).contains(type(context))) {
      throw Refusal.badType("Send " + String.join(" or ", types) + " with that Content-Type.");
    }
  }

  /** The media type that the body is said to have, without parameters; empty for none. */
  static String type(Context context) {
    String given = Optional.ofNullable(context.contentType()).orElse("");
    return given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The body as UTF-8; refuses a longer one, other bytes and one that breaks off. */
  static String text(Context context, BodyLimit limit) {
    try {
      byte[] bytes = bytes(context, limit);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badBody("The body isn't UTF-8.");
    }
  }

  /** The body; refuses a longer one and one that breaks off. */
  static byte[] bytes(Context context, BodyLimit limit) {
    try (InputStream in = context.req().getInputStream()) {
      byte[] bytes = in.readNBytes(limit.bytes() + 1);
      if (bytes.length > limit.bytes()) {
        throw Refusal.tooLarge(
            "The body has at most " + limit.bytes() + " bytes here; send it in parts.");
      }
      return bytes;
    } catch (EofException e) {
      throw Refusal.badBody("The body breaks off.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
