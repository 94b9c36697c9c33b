package dev.recobro.api.vicidial;

/** Reads the lines with which VICIdial answers: {@code SUCCESS|NOTICE|ERROR: … - values}. */
final class Answers {
  private Answers() {}

  static boolean succeeded(String body) {
    return body.startsWith("SUCCESS:");
  }

  static boolean unknownLead(String body) {
    return body.contains("NO MATCHES FOUND");
  }

  /** What it says without the values after it, which hold numbers and users. */
  static String headline(String body) {
    String line = body.lines().findFirst().orElse("nothing");
    int values = line.indexOf(" - ");
    int login = line.indexOf(": |");
    int end = values >= 0 ? values : login >= 0 ? login : line.length();
    return line.substring(0, Math.min(end, 120)).strip();
  }
}
