package dev.recobro.api.run;

/** Fields as RFC 4180 wants them. */
final class Csv {
  private Csv() {}

  /** Appends {@code text}, in quotes where it holds a comma, a quote or a line break. */
  static void field(StringBuilder out, String text) {
    boolean plain =
        text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    if (plain) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }
}
