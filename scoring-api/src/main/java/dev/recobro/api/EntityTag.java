package dev.recobro.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Strong entity tags (RFC 9110, 8.8.3): a run never changes, so what was asked names the bytes. */
final class EntityTag {
  private static final int BYTES = 16;

  private EntityTag() {}

  /**
   * Sets the tag of the representation that {@code parts} describe.
   *
   * @return whether the client has it already; the answer is then 304 and has no body
   */
  static boolean unchanged(Context context, String... parts) {
    String tag = "\"" + digest(String.join("\n", parts)) + "\"";
    context.header("ETag", tag).header("Cache-Control", "private, no-cache");
    String known = context.header("If-None-Match");
    boolean same =
        known != null
            && Arrays.stream(known.split(","))
                .map(candidate -> candidate.strip().replaceFirst("^W/", ""))
                .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    if (same) {
      context.status(304);
    }
    return same;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
