package dev.recobro.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over the wire.
 *
 * @param status 0 where the connection was closed without an answer
 */
record RawAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final RawAnswer NONE = new RawAnswer(0, Map.of(), new byte[0]);

  /** Reads all that came until the connection was closed. */
  static RawAnswer of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return NONE;
    }
    if (text.startsWith("HTTP/1.1 100")) {
      return of(Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line : text.substring(0, end).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new RawAnswer(
        Integer.parseInt(text.substring(9, 12)),
        headers,
        Arrays.copyOfRange(bytes, end + 4, bytes.length));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The body as text; the marks of a chunked one stay in it. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
