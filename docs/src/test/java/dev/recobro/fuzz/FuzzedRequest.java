package dev.recobro.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param operation that it was made from
 * @param described whether it reaches that operation, so that the description binds the answer
 * @param framed whether it is HTTP; a server may close the connection on what isn't
 */
record FuzzedRequest(
    Operation operation,
    boolean described,
    boolean framed,
    String method,
    String line,
    List<String> headers,
    byte[] body) {
  private static final int SHOWN = 700;

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    headers.forEach(header -> out.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8)));
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** For a person who must find out. */
  @Override
  public String toString() {
    String text = new String(bytes(), StandardCharsets.ISO_8859_1);
    return (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
        .replaceAll("recobro_\\w+", "KEY");
  }
}
