package dev.recobro.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** A form of named parts (RFC 7578), read into memory. */
record Form(Map<String, byte[]> parts) {
  static final String TYPE = "multipart/form-data";

  private static final int LONGEST_HEADERS = 4096;

  /** Reads the request's body; refuses a longer one, parts of other names and one that is twice. */
  static Form of(Context context, BodyLimit limit, Set<String> names) {
    String boundary = boundary(String.valueOf(context.contentType()));
    byte[] body = Uploads.bytes(context, limit);
    Reader reader = new Reader();
    try {
      MultiPart.Parser parser = new MultiPart.Parser(boundary, reader);
      parser.setPartHeadersMaxLength(LONGEST_HEADERS);
      parser.setMaxParts(names.size());
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
    } catch (RuntimeException e) {
      // The parser says what it finds wrong by any exception at all.
      throw broken();
    }
    if (reader.failed || !reader.complete) {
      throw broken();
    }
    return new Form(reader.checked(names));
  }

  private static String boundary(String type) {
    try {
      String boundary = MultiPart.extractBoundary(type);
      if (boundary != null && !boundary.isBlank()) {
        return boundary;
      }
    } catch (RuntimeException e) {
      // Refused below, as one that is missing.
    }
    throw Refusal.badBody("The Content-Type says no boundary; let your HTTP library set it.");
  }

  private static Refusal broken() {
    return Refusal.badBody(
        "The body isn't a form of at most "
            + SentTable.values().length
            + " tables and as_of, or it breaks off.");
  }

  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** Takes the parts as they are found. */
  private static final class Reader extends MultiPart.AbstractPartsListener {
    private final Map<String, byte[]> parts = new HashMap<>();
    private ByteArrayOutputStream content = new ByteArrayOutputStream();
    private @Nullable String repeated;
    private boolean complete;
    private boolean failed;

    @Override
    public void onPartContent(Content.Chunk chunk) {
      content.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
      String known = name == null ? "" : name;
      if (parts.put(known, content.toByteArray()) != null) {
        repeated = known;
      }
      content = new ByteArrayOutputStream();
    }

    @Override
    public void onComplete() {
      complete = true;
    }

    @Override
    public void onFailure(Throwable failure) {
      failed = true;
    }

    private Map<String, byte[]> checked(Set<String> names) {
      if (repeated != null) {
        throw Refusal.badBody("The part %s is there twice.".formatted(shown(repeated)));
      }
      parts
          .keySet()
          .forEach(
              name -> {
                if (!names.contains(name)) {
                  throw Refusal.badContent(
                      "%s: there is no such part; the parts are %s."
                          .formatted(shown(name), String.join(", ", new TreeSet<>(names))));
                }
              });
      return parts;
    }

    private static String shown(String name) {
      return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
  }
}
