package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer must be, whatever was asked. */
final class Verdict {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHORTEST_DETAIL = 15;
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat"
              + " [\\w.$]+\\(\\w+\\.java|\\b(java|jakarta|org|com|io|dev)(\\.[a-z_]+)+\\.[A-Z]\\w+|Caused"
              + " by:");

  /** What HTTP itself answers, before any operation is reached. */
  private static final Set<Integer> BEFORE = Set.of(400, 414, 421, 431);

  private Verdict() {}

  /** What is wrong with the answer; empty for nothing. */
  static Optional<String> on(FuzzedRequest request, RawAnswer answer) {
    int status = answer.status();
    if (status == 0) {
      return request.framed() ? Optional.of("no answer") : Optional.empty();
    }
    if (status >= 500) {
      return Optional.of("a " + status);
    }
    if (TRACE.matcher(answer.text()).find()) {
      return Optional.of("a stack trace or the name of a class");
    }
    if (request.described()
        && !BEFORE.contains(status)
        && !isDescribed(request.operation().statuses(), status)) {
      return Optional.of("a " + status + " that isn't described");
    }
    return status >= 400 && !request.method().equals("HEAD") ? problem(answer) : Optional.empty();
  }

  private static boolean isDescribed(Set<String> statuses, int status) {
    return statuses.contains(Integer.toString(status)) || statuses.contains(status / 100 + "XX");
  }

  private static Optional<String> problem(RawAnswer answer) {
    if (!answer.header("content-type").startsWith("application/problem+json")) {
      return Optional.of("a refusal of type " + answer.header("content-type"));
    }
    JsonNode problem = tree(answer);
    if (problem.path("status").asInt() != answer.status()) {
      return Optional.of("a problem of another status");
    }
    if (problem.path("title").asText().isBlank() || problem.path("type").asText().isBlank()) {
      return Optional.of("a problem without title or type");
    }
    String detail = problem.path("detail").asText();
    return detail.length() < SHORTEST_DETAIL
        ? Optional.of("a problem that doesn't say what to do: " + detail)
        : Optional.empty();
  }

  /** The answer as JSON; missing where it is none. */
  static JsonNode tree(RawAnswer answer) {
    try {
      String text = answer.text();
      boolean chunked = answer.header("transfer-encoding").equals("chunked");
      return MAPPER.readTree(
          chunked ? text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1) : text);
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return MAPPER.missingNode();
    }
  }
}
