package dev.recobro.api.vicidial;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * VICIdial's non-agent API: form fields in, a line of text out. The credentials go in the body, so
 * that no log of addresses holds them. A request that fails on the way is sent again.
 */
public final class NonAgentApi {
  private static final int ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final String user;
  private final String password;
  private final Duration firstPause;

  /**
   * Speaks to {@code non_agent_api.php} at {@code address}.
   *
   * @param firstPause before the second attempt; doubled before each later one
   */
  public NonAgentApi(URI address, String user, String password, Duration firstPause) {
    this.address = address;
    this.user = user;
    this.password = password;
    this.firstPause = firstPause;
  }

  /** Requests that belong together; done again from the first where one fails on the way. */
  interface Exchange {
    String answer() throws IOException, DialerRefused, InterruptedException;
  }

  /**
   * The last answer of an exchange.
   *
   * @throws DialerRefused when five attempts fail, or VICIdial refuses the user
   */
  String attempt(Exchange exchange) throws DialerRefused, InterruptedException {
    String trouble = "";
    Duration pause = firstPause;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) {
        Thread.sleep(pause.toMillis());
        pause = pause.multipliedBy(2);
      }
      try {
        return exchange.answer();
      } catch (IOException e) {
        trouble = String.valueOf(e.getMessage() == null ? e : e.getMessage());
      }
    }
    throw unanswered(trouble);
  }

  /**
   * Sends one request.
   *
   * @throws IOException when it may be tried again
   */
  String send(Map<String, String> fields) throws IOException, DialerRefused, InterruptedException {
    HttpResponse<String> answer =
        http.send(request(fields), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    int status = answer.statusCode();
    if (status == 200) {
      return understood(answer.body());
    }
    if (status >= 500 || status == 429) {
      throw new IOException("HTTP " + status);
    }
    throw unanswered("HTTP " + status);
  }

  private DialerRefused unanswered(String trouble) {
    return new DialerRefused(
        "VICIdial at " + address + " doesn't answer: " + safe(trouble) + "; push again later");
  }

  private String understood(String body) throws DialerRefused {
    if (body.contains("Login incorrect") || body.contains("USER DOES NOT HAVE PERMISSION")) {
      throw new DialerRefused(
          "VICIdial refuses user "
              + user
              + ": it needs the API enabled, level 8 and modify_leads; it said "
              + safe(Answers.headline(body)));
    }
    return body;
  }

  private HttpRequest request(Map<String, String> fields) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "source=recobro&user="
                    + encoded(user)
                    + "&pass="
                    + encoded(password)
                    + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining())))
        .build();
  }

  private String safe(String text) {
    return password.isEmpty() ? text : text.replace(password, "…");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
