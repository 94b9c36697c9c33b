package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON written as a stream. */
public final class Json {
  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes one JSON value. */
  public interface Writer {
    void write(JsonGenerator out) throws IOException;
  }

  /** The value that {@code writer} writes, as UTF-8. */
  public static byte[] bytes(Writer writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    write(bytes, writer);
    return bytes.toByteArray();
  }

  /** The value that {@code writer} writes. */
  public static String text(Writer writer) {
    return new String(bytes(writer), StandardCharsets.UTF_8);
  }

  private static void write(OutputStream stream, Writer writer) {
    try (JsonGenerator out = FACTORY.createGenerator(stream)) {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
