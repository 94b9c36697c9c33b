package dev.recobro.api;

import dev.recobro.api.run.Checksums;
import io.javalin.http.Context;
import java.util.Arrays;

/** Strong entity tags (RFC 9110, 8.8.3): a run never changes, so what was asked names the bytes. */
final class EntityTag {
  private static final int DIGITS = 32;

  private EntityTag() {}

  /**
   * Sets the tag of the representation that {@code parts} describe.
   *
   * @return whether the client has it already; the answer is then 304 and has no body
   */
  static boolean unchanged(Context context, String... parts) {
    String tag = "\"" + Checksums.of(String.join("\n", parts)).substring(0, DIGITS) + "\"";
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
}
