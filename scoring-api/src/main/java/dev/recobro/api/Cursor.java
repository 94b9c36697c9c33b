package dev.recobro.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where a page begins, in a form that clients needn't understand.
 *
 * @param run start of the fingerprint of the run that the pages are of
 * @param selection checksum of what was asked for
 * @param offset entries before the page
 */
record Cursor(String run, String selection, int offset) {
  private static final int RUN_DIGITS = 16;
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}):([0-9a-f]{8}):([0-9]{1,9})");

  /** A cursor into the entries of {@code canonical}, in the run with {@code fingerprint}. */
  static Cursor of(String fingerprint, String canonical, int offset) {
    return new Cursor(fingerprint.substring(0, RUN_DIGITS), checksum(canonical), offset);
  }

  /** Reads what {@link #text} wrote; refuses anything else. */
  static Cursor parse(String text) {
    try {
      String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
      Matcher matcher = FORM.matcher(decoded);
      if (matcher.matches()) {
        return new Cursor(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below, as any other text that isn't a cursor.
    }
    throw Refusal.badCursor(
        "This isn't a cursor: take next_cursor from a page as it is, or leave it out to begin"
            + " with the first page.");
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (run + ":" + selection + ":" + offset).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether the cursor was given out for {@code canonical}. */
  boolean fits(String canonical) {
    return selection.equals(checksum(canonical));
  }

  private static String checksum(String canonical) {
    CRC32 crc = new CRC32();
    crc.update(canonical.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }
}
