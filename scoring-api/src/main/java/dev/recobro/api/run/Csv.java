package dev.recobro.api.run;

/** Fields as RFC 4180 wants them, and as a spreadsheet can't take for a formula. */
public final class Csv {
  private static final String NUMBER = "[+-][0-9 ().-]*";

  private Csv() {}

  /**
   * Appends {@code text}, in quotes where it holds a comma, a quote or a line break, and behind an
   * apostrophe where a spreadsheet would reckon it (OWASP, CSV injection); a signed number is none.
   */
  public static void field(StringBuilder out, String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean plain =
        safe.indexOf(',') < 0
            && safe.indexOf('"') < 0
            && safe.indexOf('\n') < 0
            && safe.indexOf('\r') < 0;
    if (plain) {
      out.append(safe);
    } else {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '@', '\t', '\r' -> true;
      case '+', '-' -> !text.matches(NUMBER);
      default -> false;
    };
  }
}
